package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Search for everybody, over what everybody may read.
@Service
public class PublicSearch {

    private final Index index;
    private final PublicCases cases;
    private final Particulars particulars;
    private final Jurisdiction jurisdiction;

    PublicSearch(Index index, PublicCases cases, Particulars particulars, Jurisdiction jurisdiction) {
        this.index = index;
        this.cases = cases;
        this.particulars = particulars;
        this.jurisdiction = jurisdiction;
    }

    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public Found find(PublicQuery query) {
        var question = new PublicQuestion(query, jurisdiction.atlas(), index, cases, particulars);
        return index.ask(question::answer);
    }

    /// All that is found, in the order asked for, one after the other; the page asked for plays no part.
    ///
    /// @param most from here on nothing is given
    /// @return how many were given
    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public long each(PublicQuery query, long most, Consumer<WholeCase> taker) {
        var question = new PublicQuestion(query, jurisdiction.atlas(), index, cases, particulars);
        return index.ask(session -> question.each(session, most, taker));
    }
}
