package dev.govanity.report;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;

/** A JSON document that is maps, lists, texts, numbers, truth values and null; indented, for people too. */
public final class JsonTree {
    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private JsonTree() {}

    /** The document, with a line feed behind it. Maps keep their order. */
    public static String write(Map<String, Object> document) {
        return GSON.toJson(document) + "\n";
    }
}
