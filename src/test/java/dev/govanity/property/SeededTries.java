package dev.govanity.property;

import java.lang.reflect.Method;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a {@link Property} as often as it says. The seed of a run is printed once, and again with each failure. */
final class SeededTries implements InvocationInterceptor, ParameterResolver {
    private static final long SEED =
            Long.getLong("property.seed", ThreadLocalRandom.current().nextInt());

    static {
        System.out.println("properties: -Dproperty.seed=" + SEED);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Samples.class;
    }

    @Override
    public Samples resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return samples(context.getRequiredTestMethod(), 0);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext test) {
        invocation.skip();
        Method method = context.getExecutable();
        int tries = method.getAnnotation(Property.class).tries();
        for (int index = 1; index <= tries; index++) {
            try {
                ReflectionSupport.invokeMethod(method, context.getTarget().orElseThrow(), samples(method, index));
            } catch (Exception | Error failure) {
                String message = "try " + index + " of " + tries + " fails with -Dproperty.seed=" + SEED;
                throw new AssertionError(message + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** The same for the same seed, whichever other properties run. */
    private static Samples samples(Method method, int index) {
        return new Samples(SEED * 31 + method.toString().hashCode(), index);
    }
}
