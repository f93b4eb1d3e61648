package dev.govanity.report;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;

/** Writes a JSON document from maps, lists, texts, numbers, booleans and null, with indentation. */
public final class JsonTree {
    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private JsonTree() {}

    /** The document, followed by a line feed. Maps keep their order. */
    public static String write(Map<String, Object> document) {
        return GSON.toJson(document) + "\n";
    }
}
