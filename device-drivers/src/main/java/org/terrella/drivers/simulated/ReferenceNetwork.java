package org.terrella.drivers.simulated;

/**
 * The small integer classifier that the emulated Linux board runs as {@code infer}, once more in
 * Java: both give the same answer for the same images, bit for bit, whatever the machine.
 *
 * <p>Thirty-two inputs, two hidden layers of thirty-two and ten logits; weights and inputs are int8
 * drawn from a Lehmer generator, sums are int32, a hidden value is its sum shifted right by nine
 * and held within 0 to 127.
 *
 * @see ".ci/qemu-linux/guest/usr/lib/infer.awk: the same algorithm, with every constant and the
 *     order of the draws"
 */
final class ReferenceNetwork {
  private static final int INPUTS = 32;
  private static final int[] WIDTHS = {INPUTS, 32, 32, 10};
  private static final int LAST = WIDTHS.length - 1;
  private static final int BIAS_SCALE = 64;
  private static final int SHIFT = 9;
  private static final int WEIGHT_SEED = 20251;
  private static final int IMAGE_SEED = 7919;
  private static final int[][][] NEURONS = neurons(new Draws(WEIGHT_SEED));

  private ReferenceNetwork() {}

  /**
   * The answer of one batch.
   *
   * @param images how many images the batch holds, 1 or more; image k is the same in every batch
   *     that reaches it
   * @return eight lower-case hexadecimal digits over every logit of every image, in order
   */
  static String answer(int images) {
    if (images < 1) {
      throw new IllegalArgumentException("not a batch: " + images + " images");
    }
    var digest = 5381L;
    for (var k = 0; k < images; k++) {
      for (var logit : logits(image(k))) {
        digest = (digest * 65599 + (logit & 0x7fff_ffffL)) & 0x7fff_ffffL;
      }
    }
    return String.format("%08x", digest);
  }

  private static int[] image(int k) {
    var draws = new Draws(IMAGE_SEED * (k + 1L) % Draws.MODULUS);
    draws.int8();
    return draws.int8s(INPUTS);
  }

  private static int[] logits(int[] image) {
    var values = image;
    for (var layer = 1; layer <= LAST; layer++) {
      values = sums(layer, values);
      if (layer < LAST) {
        squeeze(values);
      }
    }
    return values;
  }

  private static int[] sums(int layer, int[] inputs) {
    var sums = new int[WIDTHS[layer]];
    for (var to = 0; to < sums.length; to++) {
      var neuron = NEURONS[layer - 1][to];
      sums[to] = neuron[inputs.length] * BIAS_SCALE;
      for (var from = 0; from < inputs.length; from++) {
        sums[to] += neuron[from] * inputs[from];
      }
    }
    return sums;
  }

  private static void squeeze(int[] sums) {
    for (var i = 0; i < sums.length; i++) {
      sums[i] = Math.clamp(sums[i] >> SHIFT, 0, 127);
    }
  }

  /**
   * By layer after the inputs, then by neuron: its weights in the order of the inputs, then its
   * bias.
   */
  private static int[][][] neurons(Draws draws) {
    var neurons = new int[LAST][][];
    for (var layer = 1; layer <= LAST; layer++) {
      neurons[layer - 1] = new int[WIDTHS[layer]][];
      for (var to = 0; to < WIDTHS[layer]; to++) {
        neurons[layer - 1][to] = draws.int8s(WIDTHS[layer - 1] + 1);
      }
    }
    return neurons;
  }

  /** Lehmer's generator, modulus 2^31 - 1, multiplier 48271; a seed is 1 to modulus - 1. */
  private static final class Draws {
    static final long MODULUS = 2_147_483_647L;
    private long state;

    Draws(long seed) {
      state = seed;
    }

    int int8() {
      state = state * 48_271 % MODULUS;
      return (int) (state >> 16 & 0xff) - 128;
    }

    int[] int8s(int count) {
      var drawn = new int[count];
      for (var i = 0; i < count; i++) {
        drawn[i] = int8();
      }
      return drawn;
    }
  }
}
