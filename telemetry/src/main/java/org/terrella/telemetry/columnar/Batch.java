package org.terrella.telemetry.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;

/**
 * Rows in memory, until there are enough to be laid out well: side by side by channel, each channel
 * in its own order, so that sequence numbers and times grow steadily; and channels whose numbers
 * repeat apart from those whose numbers do not.
 */
final class Batch {
  /** Rows of a usual batch, about 50 bytes each. */
  static final int CAPACITY = 1 << 20;

  /** Characters of text beyond which a batch is full, however few rows it has. */
  static final long TEXT_CAPACITY = 8L << 20;

  /** A batch that is fuller than this is worth two groups with their own descriptions. */
  private static final int WORTH_SPLITTING = 16;

  private final int capacity;
  private final List<Channel> channels = new ArrayList<>();
  private final ByChannel<Integer> numbers = new ByChannel<>(this::number);
  private int size;
  private long textSize;
  private int[] channel = new int[1 << 10];
  private JournalRow.Kind[] kind = new JournalRow.Kind[1 << 10];
  private long[] sequence = new long[1 << 10];
  private long[] bench = new long[1 << 10];
  private long[] utc = new long[1 << 10];
  private long[] device = new long[1 << 10];
  private double[] number = new double[1 << 10];
  private String[] text = new String[1 << 10];

  /** Rows of a batch that are written together, by their places in it. */
  static final class Group {
    private final int[] rows;
    private final boolean numbersRepeat;

    Group(int[] rows, boolean numbersRepeat) {
      this.rows = rows;
      this.numbersRepeat = numbersRepeat;
    }

    int size() {
      return rows.length;
    }

    int row(int place) {
      return rows[place];
    }

    boolean numbersRepeat() {
      return numbersRepeat;
    }
  }

  /** An empty one; full with so many rows. */
  Batch(int capacity) {
    this.capacity = capacity;
  }

  void add(JournalRow row) {
    if (size == channel.length) {
      grow();
    }
    channel[size] = numbers.of(row.channel());
    kind[size] = row.kind();
    sequence[size] = row.sequence();
    bench[size] = row.benchNanos();
    utc[size] = row.utcNanos();
    device[size] = row.deviceNanos();
    number[size] = row.number();
    text[size] = row.text();
    textSize += text[size].length();
    size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFull() {
    return size >= capacity || textSize >= TEXT_CAPACITY;
  }

  /** Forgets the rows; the channels keep their numbers. */
  void clear() {
    Arrays.fill(text, 0, size, "");
    size = 0;
    textSize = 0;
  }

  /** How its times follow from one another, by the first row and the last. */
  TimeLine time() {
    int last = size - 1;
    return TimeLine.through(utc[0], bench[0], utc[last], bench[last]);
  }

  /** All rows, in the order in which they are to be written. */
  List<Group> groups() {
    int[] starts = starts();
    int[] rows = byChannel(starts);
    boolean repeats = repeats(rows, 0, size);
    return repeats || size < capacity / WORTH_SPLITTING
        ? List.of(new Group(rows, repeats))
        : split(rows, starts);
  }

  /** Where each channel's rows begin when they lie by channel, and where the last ones end. */
  private int[] starts() {
    int[] starts = new int[channels.size() + 1];
    for (int row = 0; row < size; row++) {
      starts[channel[row] + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private int[] byChannel(int[] starts) {
    int[] next = starts.clone();
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[next[channel[row]]++] = row;
    }
    return rows;
  }

  private List<Group> split(int[] rows, int[] starts) {
    int[] ordered = new int[size];
    int repeating = 0;
    int other = size;
    for (int i = 0; i + 1 < starts.length; i++) {
      int length = starts[i + 1] - starts[i];
      boolean repeats = repeats(rows, starts[i], starts[i + 1]);
      other -= repeats ? 0 : length;
      System.arraycopy(rows, starts[i], ordered, repeats ? repeating : other, length);
      repeating += repeats ? length : 0;
    }
    var groups = new ArrayList<Group>();
    groups.add(new Group(Arrays.copyOfRange(ordered, 0, repeating), true));
    groups.add(new Group(Arrays.copyOfRange(ordered, other, size), repeats(ordered, other, size)));
    groups.removeIf(group -> group.size() == 0);
    return groups;
  }

  /** Tells whether the average number occurs twice or more. */
  private boolean repeats(int[] rows, int from, int to) {
    long[] bits = new long[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (kind[rows[i]] == JournalRow.Kind.VALUE) {
        bits[count++] = Double.doubleToLongBits(number[rows[i]]);
      }
    }
    Arrays.sort(bits, 0, count);
    int distinct = count == 0 ? 0 : 1;
    for (int i = 1; i < count; i++) {
      distinct += bits[i] == bits[i - 1] ? 0 : 1;
    }
    return 2 * distinct <= count;
  }

  private Integer number(Channel added) {
    channels.add(added);
    return channels.size() - 1;
  }

  private void grow() {
    int length = 2 * size;
    channel = Arrays.copyOf(channel, length);
    kind = Arrays.copyOf(kind, length);
    sequence = Arrays.copyOf(sequence, length);
    bench = Arrays.copyOf(bench, length);
    utc = Arrays.copyOf(utc, length);
    device = Arrays.copyOf(device, length);
    number = Arrays.copyOf(number, length);
    text = Arrays.copyOf(text, length);
  }

  int channelNumber(int row) {
    return channel[row];
  }

  Channel channel(int number) {
    return channels.get(number);
  }

  JournalRow.Kind kind(int row) {
    return kind[row];
  }

  long sequence(int row) {
    return sequence[row];
  }

  long bench(int row) {
    return bench[row];
  }

  long utc(int row) {
    return utc[row];
  }

  long device(int row) {
    return device[row];
  }

  double number(int row) {
    return number[row];
  }

  String text(int row) {
    return text[row];
  }
}
