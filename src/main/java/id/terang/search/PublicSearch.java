package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Numbered;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Search for everybody, over what everybody may read.
@Service
public class PublicSearch {

    private final PublicCases cases;
    private final Particulars particulars;
    private final Jurisdiction jurisdiction;

    PublicSearch(PublicCases cases, Particulars particulars, Jurisdiction jurisdiction) {
        this.cases = cases;
        this.particulars = particulars;
        this.jurisdiction = jurisdiction;
    }

    /// The case whose number was typed, with nothing around it but words such as "nomor laporan" or the address of its page.
    public static Optional<Reference> number(String typed) {
        return Numbered.in(typed).filter(Numbered::alone).map(Numbered::reference);
    }

    /// Whether just a number was typed, but one that no case can have.
    public static boolean impossibleNumber(String typed) {
        return Numbered.impossible(typed);
    }

    /// What somebody took for a part of a case that can be asked for by name, as in `warna:merah`; it is searched as words.
    public static Optional<String> unknownField(String typed) {
        return CaseField.unknown(typed);
    }

    /// What in it asks a field for something it never says; searched, it would find nothing. The last one's question has no such
    /// part any more.
    public List<Unreadable> unreadable(String typed) {
        return particulars.unreadable(typed);
    }

    /// Whether every case can be found. While it is not, as the index is being filled from nothing, every question is refused.
    public boolean whole() {
        return cases.whole();
    }

    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public Found find(PublicQuery query) {
        return new PublicQuestion(query, jurisdiction.atlas(), cases, particulars).answer();
    }

    /// Some of what is found, newest first, of the same moment by number; the order and the page of the question play no part.
    ///
    /// @param last where to go on; null begins with the newest
    /// @param most how many at most
    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public List<WholeCase> behind(@Nullable LastRead last, PublicQuery query, int most) {
        return new PublicQuestion(query.sorted(Order.NEWEST), jurisdiction.atlas(), cases, particulars).behind(last, most);
    }

    /// Those of some cases that are found, the newest first; the order and the page of the question play no part.
    ///
    /// @param most how many at most
    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public List<Reference> among(Collection<Reference> some, PublicQuery query, int most) {
        return new PublicQuestion(query.sorted(Order.NEWEST), jurisdiction.atlas(), cases, particulars).among(some, most);
    }

    /// All that is found, in the order asked for, one after the other; the page asked for plays no part.
    ///
    /// @param most from here on nothing is given
    /// @return how many were given
    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public int each(PublicQuery query, int most, Consumer<WholeCase> taker) {
        return new PublicQuestion(query, jurisdiction.atlas(), cases, particulars).each(most, taker);
    }
}
