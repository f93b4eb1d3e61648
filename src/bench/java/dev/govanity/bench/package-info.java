/**
 * How fast is it?
 *
 * <p>Benchmarks of single classes, with JMH, and the servers that {@code src/bench/run} measures {@code vanity} beside
 * or against. Compiled in the Maven profile {@code bench} only; nothing of {@code vanity} depends on it.
 *
 * <p>A server here is one file that {@code java} starts from source. The price is a second at its start; what it spares
 * is a build of their own for programs that are a page long.
 */
package dev.govanity.bench;
