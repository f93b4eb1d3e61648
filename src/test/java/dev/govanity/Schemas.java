package dev.govanity;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonMapperFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Holds documents against the schemas in {@code src/test/resources/schemas}. */
public final class Schemas {
    private static final Path FOLDER = Golden.folder("schemas");
    private static final Map<Path, JsonSchema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What a JSON Schema says against a JSON document; empty if nothing. */
    public static List<String> complaints(String schema, String json) {
        return complaints(FOLDER.resolve(schema), json);
    }

    /** The same for a schema that is somewhere else. */
    public static List<String> complaints(Path schema, String json) {
        return READ.computeIfAbsent(schema, Schemas::read).validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** What the metaschema of draft 2020-12 says against a schema; empty if nothing. */
    public static List<String> metaComplaints(String schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012))
                .validate(schema, InputFormat.JSON)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema read(Path file) {
        try {
            String text = Files.readString(file);
            var node = JsonMapperFactory.getInstance().readTree(text);
            return JsonSchemaFactory.getInstance(SpecVersionDetector.detect(node))
                    .getSchema(node);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What an XML Schema says first against an XML document; empty if nothing. */
    public static List<String> xmlComplaints(String schema, String xml) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(FOLDER.resolve(schema).toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
            return List.of();
        } catch (SAXException complaint) {
            return List.of(complaint.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
