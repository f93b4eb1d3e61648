package dev.govanity.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govanity.config.Entry;
import dev.govanity.golang.ImportPath;
import dev.govanity.golang.Vcs;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutingTableTest {
    private static final RoutingTable TABLE =
            table("/net", "/net-foo", "/net/http", "/net.x", "/go/foo", "/go/foo/v2", "/go/foobar/deep/er");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'',                  none",
                "/net,                /net",
                "/net/x,              /net",
                "/net/http,           /net/http",
                "/net/http/x/y,       /net/http",
                "/net-,               none",
                "/net-foo/x,          /net-foo",
                "/net.x,              /net.x",
                "/nett,               none",
                "/go,                 none",
                "/go/foobar,          none",
                "/go/foobar/deep,     none",
                "/go/foo/v2x,         /go/foo",
                "/NET,                none",
                "/go/foo/é,           /go/foo"
            })
    void findsLongestPrefixByWholeElements(String path, String route) {
        Route found = TABLE.lookup(path);
        assertThat(found == null ? null : found.path()).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/go/fooo,           /go/foo",
                "/go/fo,             /go/foo",
                "/go/Foo,            /go/foo",
                "/go/ofo/sub/deep,   /go/foo",
                "/go/fooo/v2/sub,    /go/foo/v2",
                "/gp/foo,            /go/foo",
                "/go/foobaz/deep/er, /go/foobar/deep/er",
                "/nettttt,           none",
                "/nt-fo,             /net-foo",
                "/go/zip,            none",
                "/go/x,              none",
                "/other/foo,         none",
                "'',                 none"
            })
    void findsTheRouteThatWasMeant(String path, String route) {
        assertThat(TABLE.nearest(path).map(Route::path)).isEqualTo(Optional.ofNullable(route));
    }

    /** However many there are, and however long what is asked for is. */
    @Test
    void looksForItOnlyNearby() {
        RoutingTable many = table(IntStream.range(0, 100_000)
                .mapToObj(number -> String.format("/go/mod%06d", number))
                .toArray(String[]::new));
        assertThat(many.nearest("/go/mod05000x").map(Route::path)).contains("/go/mod050009");
        assertThat(many.nearest("/go/xod05000x")).isEmpty();
        assertThat(many.nearest("/go/mod050000" + "x".repeat(2000))).isEmpty();
        assertThat(table().nearest("/go")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',          /go/foo /go/foo/v2 /go/foobar/deep/er /net /net/http /net-foo /net.x",
        "/net,        /net/http",
        "/go,         /go/foo /go/foo/v2 /go/foobar/deep/er",
        "/go/foobar,  /go/foobar/deep/er",
        "/go/fo,      ''",
        "/net/http,   ''",
        "/zzz,        ''"
    })
    void listsWhatIsBelow(String path, String routes) {
        assertThat(TABLE.below(path).stream().map(Route::path))
                .isEqualTo(routes.isEmpty() ? List.of() : List.of(routes.split(" ", -1)));
    }

    @Test
    void answersTheRestByTheCatchAll() {
        RoutingTable table = table("", "/a/b");
        assertThat(table.lookup("").path()).isEmpty();
        assertThat(table.lookup("/a").path()).isEmpty();
        assertThat(table.lookup("/a/b/c").path()).isEqualTo("/a/b");
        assertThat(table.below("")).extracting(Route::path).containsExactly("/a/b");
    }

    @Test
    void findsNothingInNoRoutes() {
        assertThat(table().lookup("/a")).isNull();
        assertThat(table().below("")).isEmpty();
        assertThat(table().routes()).isEmpty();
    }

    @Test
    void tellsPathsOfOneHashApart() {
        // String.hashCode is the same for all of these
        RoutingTable table = table("/AaAa", "/BBBB", "/AaBB");
        assertThat(table.lookup("/AaAa/x").path()).isEqualTo("/AaAa");
        assertThat(table.lookup("/BBBB").path()).isEqualTo("/BBBB");
        assertThat(table.lookup("/AaBB").path()).isEqualTo("/AaBB");
        assertThat(table.lookup("/BBAa")).isNull();
    }

    @Test
    void numbersRoutesInTheirOrder() {
        assertThat(TABLE.routes()).extracting(Route::index).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(TABLE.size()).isEqualTo(7);
    }

    @Test
    void refusesTwoRoutesForOnePath() {
        assertThatThrownBy(() -> table("/a", "/b", "/a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two routes for \"/a\"");
    }

    @Property
    void findsWhatAScanOfAllRoutesFinds(Samples samples) {
        Set<String> routes = paths(samples);
        String asked = path(samples);
        Optional<String> longest = routes.stream()
                .filter(route -> ImportPath.hasPrefix(asked, route) || route.isEmpty())
                .max(Comparator.comparingInt(String::length));
        Route found = table(routes.toArray(new String[0])).lookup(asked);
        assertThat(Optional.ofNullable(found).map(Route::path)).isEqualTo(longest);
    }

    @Property
    void listsWhatAScanOfAllRoutesLists(Samples samples) {
        Set<String> routes = paths(samples);
        String asked = path(samples);
        List<String> below = table(routes.toArray(new String[0])).below(asked).stream()
                .map(Route::path)
                .toList();
        assertThat(below)
                .containsExactlyInAnyOrderElementsOf(routes.stream()
                        .filter(route -> route.startsWith(asked + "/"))
                        .toList());
    }

    @Property
    void sortsByElements(Samples samples) {
        List<List<String>> sorted = table(paths(samples).toArray(new String[0])).routes().stream()
                .map(route -> List.of(route.path().split("/", -1)))
                .toList();
        assertThat(sorted).isSortedAccordingTo(RoutingTableTest::compareElements);
    }

    private static int compareElements(List<String> left, List<String> right) {
        return IntStream.range(0, Math.min(left.size(), right.size()))
                .map(at -> left.get(at).compareTo(right.get(at)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(Integer.compare(left.size(), right.size()));
    }

    private static Set<String> paths(Samples samples) {
        return Set.copyOf(samples.list(30, RoutingTableTest::path));
    }

    /** Few elements and few characters, so that paths meet. */
    private static String path(Samples samples) {
        return String.join(
                "", samples.list(4, element -> "/" + element.of("a", "b", "ab", "a-b", "a.b", "a0", "Aa", "BB", "~")));
    }

    private static RoutingTable table(String... paths) {
        return RoutingTable.of(Stream.of(paths).map(RoutingTableTest::entry).toList());
    }

    private static Entry entry(String path) {
        return Entry.builder(path, Vcs.GIT, "https://h/x").build();
    }
}
