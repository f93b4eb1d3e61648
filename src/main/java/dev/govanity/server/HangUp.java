package dev.govanity.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * SIGHUP. Java has no public API for signals, and javac always warns about {@code sun.misc.Signal}, so only this class
 * uses it, by reflection.
 */
final class HangUp {
    private HangUp() {}

    /**
     * From now on, SIGHUP runs {@code action} instead of ending the process.
     *
     * @return false where there is no such signal
     */
    static boolean handle(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler run = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    action.run();
                }
                return null;
            };
            Object proxy = Proxy.newProxyInstance(HangUp.class.getClassLoader(), new Class<?>[] {handler}, run);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), proxy);
            return true;
        } catch (ReflectiveOperationException noSuchSignal) {
            return false;
        }
    }
}
