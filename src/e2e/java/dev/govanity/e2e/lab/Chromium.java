package dev.govanity.e2e.lab;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.govanity.RealProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real browser without a window, driven by its DevTools protocol. It has one tab, and connects to the loopback
 * interface alone.
 */
public final class Chromium implements Running {
    private static final Duration TO_START = Duration.ofMinutes(1);
    private static final long SECONDS_TO_ANSWER = 60;

    private final RunningProgram program;
    private final WebSocket socket;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final String session;
    private int calls;
    private boolean loaded;

    private Chromium(RunningProgram program, String address) {
        this.program = program;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Reader())
                .join();
        String tab = string(call("Target.createTarget", Map.of("url", "about:blank")), "targetId");
        JsonObject attached = call("Target.attachToTarget", Map.of("targetId", tab, "flatten", true));
        this.session = string(attached, "sessionId");
        List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(domain -> call(domain, Map.of()));
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    /**
     * Starts one.
     *
     * @param profile an empty directory, where it keeps what a browser keeps
     */
    public static Chromium start(Path profile) {
        RunningProgram program = Command.of(
                        RealProgram.need("chromium"),
                        "--headless=new",
                        "--no-sandbox", // which root has none of, and which shields nothing from our own pages
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .with("HOME", profile)
                .with("TMPDIR", profile)
                .start();
        String announced = "DevTools listening on ";
        program.await("listening", TO_START, () -> program.output().contains(announced));
        return new Chromium(
                program,
                program.awaitLine(announced).substring(announced.length()).strip());
    }

    private static String string(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** What the browser held against the pages so far: errors of scripts, failed loads, breaches of a policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How the next pages are shown. */
    public void show(int width, int height, boolean dark, boolean scripts) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    }

    /** Opens a page and waits until it is there whole. */
    public void open(URI url) {
        complaints.clear();
        loaded = false;
        call("Page.navigate", Map.of("url", url.toString()));
        while (!loaded) {
            next();
        }
    }

    /** Lets the pages of a server read and write the clipboard. */
    public void allowClipboard(URI server) {
        call(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        "http://" + server.getAuthority(),
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    /** The value of an expression in the page, as text; awaited if it is a promise. */
    public String evaluate(String expression) {
        JsonObject answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? answer.toString() : value.getAsString();
    }

    /** Takes a picture of the whole page. */
    public void screenshot(Path file) throws IOException {
        Map<String, Object> page = Map.of(
                "x",
                0,
                "y",
                0,
                "scale",
                1,
                "width",
                Integer.parseInt(evaluate("String(innerWidth)")),
                "height",
                Integer.parseInt(evaluate("String(Math.max(innerHeight, document.documentElement.scrollHeight))")));
        JsonObject picture = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", page));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(string(picture, "data")));
    }

    private JsonObject call(String method, Map<String, Object> parameters) {
        JsonObject request = new JsonObject();
        request.addProperty("id", ++calls);
        request.addProperty("method", method);
        request.add("params", new Gson().toJsonTree(parameters));
        if (session != null) { // not in the constructor's first calls
            request.addProperty("sessionId", session);
        }
        socket.sendText(request.toString(), true).join();
        while (true) {
            JsonObject message = next();
            if (message.has("id") && message.get("id").getAsInt() == calls) {
                if (message.has("error")) {
                    throw new AssertionError(method + ": " + message.get("error"));
                }
                return message.getAsJsonObject("result");
            }
        }
    }

    private JsonObject next() {
        try {
            JsonObject message = received.poll(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no answer from the browser\n" + program.output());
            }
            String method = message.has("method") ? string(message, "method") : "";
            loaded |= method.equals("Page.loadEventFired");
            if (method.equals("Log.entryAdded") || method.equals("Runtime.exceptionThrown")) {
                complaints.add(message.getAsJsonObject("params").toString());
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        program.close();
    }
}
