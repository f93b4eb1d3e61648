package dev.govanity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms, what each knows, and what is kept out of those that are pure. */
final class ArchitectureTest {
    private static final String ROOT = "dev.govanity.";

    /**
     * A room and the rooms it knows. A class in any other package fails {@link #putsEveryClassIntoARoom}.
     *
     * <p>Rooms to come, each between those it knows and those that know it: {@code setup} (config, outcome, openssh,
     * forge, golang) below {@code page}; {@code resolve}, {@code migrate}, {@code convert} and {@code export} beside
     * {@code server}. The first two know {@code check} and {@code backend}, {@code convert} knows {@code backend},
     * {@code export} knows {@code page}.
     */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("golang", List.of()),
            Map.entry("diagnostic", List.of()),
            Map.entry("yaml", List.of("diagnostic")),
            Map.entry("forge", List.of("golang")),
            Map.entry("outcome", List.of()),
            Map.entry("openssh", List.of()),
            Map.entry("report", List.of("outcome", "openssh", "diagnostic")),
            Map.entry("config", List.of("yaml", "forge", "diagnostic", "openssh", "golang")),
            Map.entry("routing", List.of("config", "diagnostic", "golang")),
            Map.entry("rules", List.of("routing", "config", "yaml", "forge", "diagnostic", "golang")),
            Map.entry("page", List.of("outcome", "routing", "config", "forge", "golang")),
            Map.entry("backend", List.of("outcome", "openssh", "forge", "golang")),
            Map.entry("check", List.of("backend", "outcome", "openssh", "routing", "config", "forge", "golang")),
            Map.entry(
                    "server",
                    List.of(
                            "check",
                            "backend",
                            "outcome",
                            "page",
                            "rules",
                            "report",
                            "routing",
                            "config",
                            "yaml",
                            "forge",
                            "diagnostic",
                            "golang")),
            Map.entry(
                    "cli",
                    List.of(
                            "server",
                            "check",
                            "backend",
                            "outcome",
                            "openssh",
                            "page",
                            "rules",
                            "report",
                            "routing",
                            "config",
                            "yaml",
                            "forge",
                            "diagnostic",
                            "golang")));

    private static final List<String> PURE = List.of(
            "golang",
            "diagnostic",
            "outcome",
            "openssh",
            "yaml",
            "forge",
            "report",
            "config",
            "routing",
            "rules",
            "page");

    /** A library and the only room that may import it. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("org.yaml.snakeyaml..", "yaml"),
            Map.entry("com.google.gson..", "report"),
            Map.entry("gg.jte..", "page"),
            Map.entry("org.apache.sshd..", "backend.ssh"),
            Map.entry("org.bouncycastle..", "backend.ssh"),
            Map.entry("org.eclipse.jgit..", "backend.git"),
            Map.entry("java.net.http..", "backend.http"),
            Map.entry("io.javalin..", "server"),
            Map.entry("org.eclipse.jetty..", "server"),
            Map.entry("io.prometheus..", "server"),
            Map.entry("ch.qos.logback..", "server"),
            Map.entry("me.tongfei.progressbar..", "cli"),
            Map.entry("picocli..", "cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.govanity");

    @TestFactory
    Stream<DynamicTest> knowsOnlyLowerRooms() {
        return ROOMS.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> unknown = ROOMS.keySet().stream()
                            .filter(other ->
                                    !other.equals(room) && !ROOMS.get(room).contains(other))
                            .toList();
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages(unknown))
                            .because("design: a room knows only rooms of lower layers")
                            .check(CLASSES);
                }));
    }

    @Test
    void putsEveryClassIntoARoom() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info") // the root's, which Maven makes a class of
                .should()
                .resideInAnyPackage(packages(List.copyOf(ROOMS.keySet())))
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> importsALibraryInOneRoomOnly() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + library.getValue() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey())
                                .check(CLASSES)));
    }

    /** What the packages of a room know of each other; the room itself knows all of them. */
    private static final Map<String, List<String>> PACKAGES_OF_BACKEND = Map.of(
            "probe", List.of(),
            "ssh", List.of("probe"),
            "http", List.of("probe"),
            "realgit", List.of("probe"),
            "git", List.of("probe", "ssh", "http", "realgit"),
            "discovery", List.of("probe", "http"));

    @TestFactory
    Stream<DynamicTest> knowsOnlyLowerPackagesOfBackend() {
        return PACKAGES_OF_BACKEND.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    List<String> unknown = PACKAGES_OF_BACKEND.keySet().stream()
                            .filter(other -> !other.equals(each.getKey())
                                    && !each.getValue().contains(other))
                            .map(other -> "backend." + other)
                            .toList();
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "backend." + each.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages(unknown))
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT + "backend")
                            .because("the room backend is entered from above")
                            .check(CLASSES);
                }));
    }

    @Test
    void keepsFilesSocketsThreadsClockAndLoggingOutOfPureRooms() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .dependOnClassesThat(new Impure())
                .check(CLASSES);
    }

    @Test
    void asksTheClockAtTheEdgeOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }

    /** A pure room does not decide how many cores its caller gives it. */
    @Test
    void sharesNoWorkAmongThreadsInPureRooms() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it makes a stream parallel") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return List.of("parallel", "parallelStream").contains(call.getName());
                    }
                })
                .check(CLASSES);
    }

    @Test
    void leavesTheProcessToMain() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.govanity.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void touchesStandardStreamsInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.govanity.cli.Console")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .check(CLASSES);
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    }

    /** What makes a room depend on more than its arguments. */
    private static final class Impure extends DescribedPredicate<JavaClass> {
        private static final List<String> PACKAGES =
                List.of("java.nio.file", "java.nio.channels", "java.net.http", "java.util.concurrent", "org.slf4j");
        private static final List<String> TYPES = List.of(
                "java.io.File",
                "java.io.FileInputStream",
                "java.net.Socket",
                "java.net.URLConnection",
                "java.lang.Thread",
                "java.time.Clock");

        Impure() {
            super("files, sockets, threads, clock or logging");
        }

        @Override
        public boolean test(JavaClass type) {
            return TYPES.contains(type.getName())
                    || PACKAGES.stream().anyMatch(name -> type.getPackageName().startsWith(name));
        }
    }

    static {
        // a typo in the table would make a rule vacuous
        ROOMS.forEach((room, known) -> {
            if (!ROOMS.keySet().containsAll(known)) {
                throw new IllegalStateException(room + " knows " + Arrays.toString(known.toArray()));
            }
        });
    }
}
