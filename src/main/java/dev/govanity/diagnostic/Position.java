package dev.govanity.diagnostic;

/**
 * A line and a column in a text, both counted from 1.
 *
 * @param line lines end with LF, CR LF or CR
 * @param column in Unicode code points; a byte order mark does not count
 */
public record Position(int line, int column) implements Comparable<Position> {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("position " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code LINE:COLUMN}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
