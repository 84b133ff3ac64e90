package id.terang.portal.search;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.portal.search.SearchPage.Facet;
import id.terang.portal.search.SearchPage.Hit;
import id.terang.portal.search.SearchPage.Way;
import id.terang.search.Completion;
import id.terang.search.Facets;
import id.terang.search.Facets.Choice;
import id.terang.search.Found;
import id.terang.search.Found.Names;
import id.terang.search.FoundCase;
import id.terang.search.Marked;
import id.terang.search.Near;
import id.terang.search.Order;
import id.terang.search.PublicSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Words one page of results.
public class ResultPage {

    /// Shown at once; the others when asked for.
    private static final int CHOICES = 12;

    private static final Names UNMARKED = new Names() {
        @Override
        public Marked service(String name) {
            return plain(name);
        }

        @Override
        public Marked agency(String name) {
            return plain(name);
        }

        @Override
        public Marked area(String name) {
            return plain(name);
        }

        private static Marked plain(String name) {
            return new Marked(HtmlUtils.htmlEscape(name, "UTF-8"));
        }
    };

    private static final String[] FILTERS = {"agency", "service", "area", "status", "kind", "channel", "outcome", "from", "to", "near", "radius"};

    private final Found found;
    private final Asked asked;
    private final Order order;
    private final Atlas atlas;
    private final Telling telling;
    private final Words w;
    private final Chosen chosen;
    private final ToLongFunction<Asked> count;

    /// @param count how many cases another question finds
    ResultPage(Found found, Asked asked, Order order, Atlas atlas, Telling telling, Words w, ToLongFunction<Asked> count) {
        this.count = count;
        this.found = found;
        this.asked = asked;
        this.order = order;
        this.atlas = atlas;
        this.telling = telling;
        this.w = w;
        this.chosen = new Chosen(asked, atlas, telling, w);
    }

    SearchPage page(List<Mistake> mistakes) {
        List<Way> orders = Arrays.stream(Order.values()).filter(one -> one != Order.NEAREST || asked.has("near"))
                .map(one -> new Way(w.get("portal.sort." + one), Reading.code(one), 0, one == order)).toList();
        return new SearchPage(asked, w.get("portal.search.count", found.total()), found.total(), found.page(), found.pages(),
                found.hits().stream().map(hit -> hit(hit, atlas, telling, w, found.names())).toList(), mistakes, chosen.ways(), facets(), choices("status", Status.values()),
                choices("kind", Kind.values()), choices("channel", Channel.values()), choices("outcome", Outcome.values()), orders, radii(), found.page() > 1 ? address(asked.with("page", Integer.toString(found.page() - 1))) : null,
                found.page() < found.pages() ? address(asked.with("page", Integer.toString(found.page() + 1))) : null, meant(), broader(),
                wide(), called(), nothing(), found.total() == 0 ? PublicSearch.unknownField(asked.get("q")).orElse(null) : null, nextBest());
    }

    private @Nullable Way meant() {
        String meant = found.meant();
        return meant == null ? null : new Way(meant, address(asked.without("page").with("q", meant)), 0, false);
    }

    private @Nullable Way broader() {
        var broader = found.broader();
        return broader == null ? null
                : new Way(broader.words(), address(asked.without("page").with("q", broader.words())), broader.total(), false);
    }

    private @Nullable String wide() {
        long some = found.total() - found.allWords();
        return some == 0 ? null : found.allWords() == 0 ? w.get("portal.search.wide.none") : w.get("portal.search.wide", found.allWords(), some);
    }

    /// Whoever types the name of an area or an office may just want the cases there.
    private List<Way> called() {
        return found.called().stream().map(one -> switch (one) {
            case Completion.OfService it -> called("service", atlas.service(it.id()).code(), atlas.service(it.id()).name().in(w.locale()));
            case Completion.OfAgency it -> called("agency", atlas.agency(it.id()).slug(), atlas.agency(it.id()).name());
            case Completion.OfArea it -> called("area", atlas.area(it.id()).code(), atlas.area(it.id()).name());
            case Completion.OfCase it -> Optional.<Way>empty();
        }).flatMap(Optional::stream).toList();
    }

    private Optional<Way> called(String filter, String code, String name) {
        return asked.has(filter) ? Optional.empty() : counted(w.get("portal.search.called." + filter, name), asked.without("q", "page").with(filter, code));
    }

    private @Nullable String nothing() {
        var nothing = found.nothing();
        return nothing == null ? null : w.get("portal.search.none." + nothing.why(), nothing.part());
    }

    private List<Way> nextBest() {
        var ways = new ArrayList<Optional<Way>>();
        if (found.total() == 0 && asked.has("near") && !asked.get("radius").equals(Vicinity.RADII.getLast())) {
            ways.add(counted(w.get("portal.near.wider", Near.LARGEST), asked.with("radius", Vicinity.RADII.getLast())));
        }
        if (found.total() == 0 && asked.has("q")) {
            var nothing = found.nothing();
            if (nothing != null) {
                nothing.nearest().forEach(name -> ways.add(counted(w.get("portal.search.none.nearest", name), named(nothing.part(), name))));
            }
            if (found.anywhere() != null) {
                ways.add(counted(w.get("portal.search.none.anywhere", found.anywhere()), asked.with("q", found.anywhere())));
            }
            if (order != Order.RELEVANCE) {
                ways.add(counted(w.get("portal.search.none.wider"), asked.without("page", "sort")));
            }
            if (!chosen.ways().isEmpty()) {
                ways.add(counted(w.get("portal.search.none.everywhere"), asked.without(FILTERS).without("page")));
                if (ways.stream().allMatch(Optional::isEmpty)) {
                    ways.add(counted(w.get("portal.search.none.everywhere"), asked.without(FILTERS).without("page", "sort")));
                }
            }
        }
        return ways.stream().flatMap(Optional::stream).distinct().toList();
    }

    /// The question with another name in one of its parts.
    private Asked named(String part, String name) {
        return asked.with("q", asked.get("q").replace(part, part.substring(0, part.indexOf(':') + 1) + "\"" + name + "\""));
    }

    /// Empty where it would lead to nothing.
    private Optional<Way> counted(String words, Asked question) {
        long total = question.equals(asked) ? 0 : count.applyAsLong(question);
        return total == 0 ? Optional.empty() : Optional.of(new Way(words, address(question), total, false));
    }

    private List<Way> radii() {
        String now = asked.has("radius") ? asked.get("radius") : Vicinity.USUAL;
        return !asked.has("near") ? List.of() : Stream.concat(Vicinity.RADII.stream(), Stream.of(now)).distinct()
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .map(km -> new Way(w.get("portal.near.km", Double.parseDouble(km)), km, 0, km.equals(now))).toList();
    }

    public static Hit hit(FoundCase one, Atlas atlas, Telling telling, Words w) {
        return hit(one, atlas, telling, w, UNMARKED);
    }

    static Hit hit(FoundCase one, Atlas atlas, Telling telling, Words w, Names names) {
        var service = names.service(atlas.service(one.serviceId()).name().in(w.locale())).html();
        var area = names.area(atlas.area(one.areaId()).name()).html();
        String title = one.title() != null ? one.title().html() : w.get("portal.case.untitled", service, area);
        var holder = atlas.agency(one.agencyId());
        var snippet = one.snippet() == null || one.title() == null ? one.snippet() : one.snippet().beyond(one.title());
        return new Hit(one.reference(), title, source(snippet, w), snippet == null ? null : snippet.html(),
                telling.status(one.status(), one.closeReason(), w.locale()), Tone.of(one.status(), one.closeReason()).css(),
                (one.title() == null ? "" : service + " · " + area + " · ") + names.agency(holder.shortName()).html(),
                one.distance() == null ? null : Vicinity.distance(one.distance(), w),
                w.date(LocalDate.ofInstant(one.filedAt(), holder.zone())), one.filedAt());
    }

    private static @Nullable String source(@Nullable Marked snippet, Words w) {
        return snippet == null || snippet.source() == null ? null : w.get("common.said." + snippet.source());
    }

    /// As what was answered, and when, with how the answer begins.
    public static Hit answer(FoundCase one, Atlas atlas, Telling telling, Words w) {
        var hit = hit(one, atlas, telling, w);
        if (one.outcome() == null || one.answeredAt() == null) {
            return hit;
        }
        var zone = atlas.agency(one.agencyId()).zone();
        return new Hit(hit.reference(), hit.title(), source(one.snippet(), w), one.snippet() == null ? null : one.snippet().html(), hit.status() + ": " + telling.word(one.outcome(), w.locale()),
                hit.tone(), hit.meta(), hit.distance(), w.get("portal.home.answered", w.date(LocalDate.ofInstant(one.answeredAt(), zone))),
                one.answeredAt());
    }

    private <E extends Enum<E>> List<Way> choices(String name, E[] constants) {
        return Arrays.stream(constants).map(one -> new Way(telling.word(one, w.locale()), Reading.code(one), 0,
                asked.get(name).equalsIgnoreCase(Reading.code(one)))).toList();
    }

    private List<Facet> facets() {
        var all = found.facets();
        var facets = new ArrayList<Facet>();
        facets.add(few(w.get("portal.search.status"), "status", all.status()));
        facets.add(facet(w.get("portal.case.service"), "service", all.services(), "/services"));
        facets.add(facet(w.get("portal.agency"), "agency", all.agencies(), "/agencies"));
        facets.add(facet(w.get("portal.area"), "area", all.areas(), "/areas"));
        facets.add(few(w.get("portal.search.kind"), "kind", all.kind()));
        return facets.stream().filter(facet -> !facet.ways().isEmpty()).toList();
    }

    private <E extends Enum<E>> Facet few(String title, String name, Map<E, Long> counts) {
        return new Facet(title, counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> constantWay(name, entry.getKey(), entry.getValue())).toList(), List.of(), null);
    }

    private Way constantWay(String name, Enum<?> constant, long count) {
        String code = Reading.code(constant);
        boolean now = asked.get(name).equalsIgnoreCase(code);
        return new Way(telling.word(constant, w.locale()), address(asked.with(name, now ? null : code)), count, now);
    }

    /// The chosen one is always in sight.
    private Facet facet(String title, String name, List<Choice> choices, String list) {
        var ways = choices.stream().filter(choice -> choice.count() > 0 || choice.chosen())
                .map(choice -> new Way(choice.name().in(w.locale()), address(asked.with(name, choice.chosen() ? null : choice.code())),
                        choice.count(), choice.chosen())).toList();
        var first = new ArrayList<>(ways.subList(0, Math.min(CHOICES, ways.size())));
        var more = new ArrayList<>(ways.subList(first.size(), ways.size()));
        more.stream().filter(Way::chosen).findFirst().ifPresent(chosen -> {
            more.remove(chosen);
            first.add(chosen);
        });
        return new Facet(title, first, more, choices.size() < Facets.MOST ? null : w.path(list));
    }

    private String address(@Nullable Asked question) {
        return w.path("/complaints") + (question == null ? "" : question.query());
    }
}
