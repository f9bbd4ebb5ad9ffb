# The reference network: a small integer classifier whose answer is the same on every machine.
#
# Numbers. Every value is a whole number, and every intermediate stays below 2^53, so that awk's
# doubles are exact. In Java: long arithmetic, or int where 31 bits are enough.
#
#   random    r = r * 48271 mod 2147483647 (a Lehmer generator; r starts at its seed, never 0)
#   int8      advance r, then floor(r / 65536) mod 256 - 128: a value in -128..127
#
# Network. Layers 32 -> 32 -> 32 -> 10. The weights are drawn once, from seed 20251: layer by layer,
# within a layer neuron by neuron, for a neuron first its weights in the order of the inputs, then its
# bias. Each is one int8.
#   sum       bias * 64 + sum of weight[i] * input[i]                    (fits an int32)
#   hidden    0 when the sum is negative, else min(127, floor(sum / 512))
#   last      the sum itself: a logit
#
# Input. Image k (0, 1, ... images - 1) has 32 values. r starts at 7919 * (k + 1) mod 2147483647; one
# int8 is drawn and thrown away, then one int8 is drawn for each value.
#
# Answer of a batch. d = 5381; for each image in order, for each of its 10 logits in order,
#   d = (d * 65599 + (logit mod 2^31, taken in 0 .. 2^31 - 1)) mod 2^31
# and the answer is d as eight hexadecimal digits, lower case.
#
# "ms" is the wall time of the batch by the kernel's own monotonic clock (the "now at N nsecs" line of
# /proc/timer_list, nanoseconds, readable by root); where that cannot be read it is by /proc/uptime,
# which counts in 10 ms. It is printed to 0.1 ms.

function random() {
  r = (r * 48271) % 2147483647
  return r
}

function int8() {
  return int(random() / 65536) % 256 - 128
}

function network(layer, to, from, next_weight) {
  split("32 32 32 10", width, " ")
  r = 20251
  next_weight = 0
  for (layer = 2; layer <= 4; layer++)
    for (to = 0; to < width[layer]; to++)
      for (from = 0; from <= width[layer - 1]; from++)
        weight[next_weight++] = int8()
}

function image(k, i) {
  r = (7919 * (k + 1)) % 2147483647
  int8()
  for (i = 0; i < 32; i++)
    value[i] = int8()
}

function classify(layer, to, from, w, sum) {
  w = 0
  for (layer = 2; layer <= 4; layer++) {
    for (to = 0; to < width[layer]; to++) {
      sum = 0
      for (from = 0; from < width[layer - 1]; from++)
        sum += weight[w++] * value[from]
      sum += weight[w++] * 64
      out[to] = layer == 4 ? sum : squeeze(sum)
    }
    for (to = 0; to < width[layer]; to++)
      value[to] = out[to]
  }
}

function squeeze(sum) {
  if (sum < 0)
    return 0
  sum = int(sum / 512)
  return sum > 127 ? 127 : sum
}

function answer(k, i, digest) {
  digest = 5381
  for (k = 0; k < images; k++) {
    image(k)
    classify()
    for (i = 0; i < 10; i++)
      digest = (digest * 65599 + (value[i] + 2147483648) % 2147483648) % 2147483648
  }
  return sprintf("%08x", digest)
}

function milliseconds(line, word) {
  while ((getline line < "/proc/timer_list") > 0)
    if (line ~ /^now at /) {
      close("/proc/timer_list")
      split(line, word, " ")
      return word[3] / 1000000
    }
  close("/proc/timer_list")
  getline line < "/proc/uptime"
  close("/proc/uptime")
  split(line, word, " ")
  return word[1] * 1000
}

BEGIN {
  network()
  for (batch = 1; batches == 0 || batch <= batches; batch++) {
    started = milliseconds()
    digest = answer()
    printf "{\"batch\":%d,\"images\":%d,\"ms\":%.1f,\"answer\":\"%s\"}\n", batch, images, milliseconds() - started, digest
    fflush()
  }
}
