/**
 * Properties: tests that hold for samples drawn at random.
 *
 * <p>A property is a method with {@link dev.govanity.property.Property} and one parameter, the
 * {@link dev.govanity.property.Samples} from which it draws what it needs. It runs as often as its annotation says. A
 * failure names the try and the seed, and {@code -Dproperty.seed=SEED} runs the same tries again.
 *
 * <p>Price: a failing sample is not made smaller, as a library would do it. Generators draw small samples more often
 * instead.
 */
package dev.govanity.property;
