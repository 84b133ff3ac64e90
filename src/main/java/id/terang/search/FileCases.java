package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Complaint;
import id.terang.jurisdiction.Jurisdiction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/// The only way to ask the index for an official. Whatever is wanted, the rights are added here.
@Component
class FileCases {

    private final Index index;
    private final Jurisdiction jurisdiction;
    private final KnownWords words;
    private final Patience patience;

    FileCases(Index index, Jurisdiction jurisdiction, KnownWords words, Patience patience) {
        this.index = index;
        this.jurisdiction = jurisdiction;
        this.words = words;
        this.patience = patience;
    }

    /// The question beside the words of what this official may read: a word that stands nowhere in it counts as one that
    /// nobody uses, whoever else uses it. Corrected are only words of what everybody may read.
    Understood understand(Asked asked, OfficialPrincipal by) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var vocabulary = new Vocabulary(reader, Matching.FILE.fields(), patience.begin());
            double cases = Math.max(1, reader.numDocs());
            return Understood.of(asked, words.synonyms(), word -> {
                long with = readable(by, word);
                return with == 0 ? 0 : Math.log(1 + cases / with);
            }, word -> vocabulary.near(word).stream().filter(near -> readable(by, near) > 0).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The question as it stands.
    Understood literally(Asked asked) {
        return Understood.literally(asked, words.synonyms());
    }

    private long readable(OfficialPrincipal by, String word) {
        var says = index.lucene(Somewhere.counting(Matching.FILE.word(word)));
        return index.ask(session -> search(session, by, DeskHit.class, says).fetchTotalHitCount());
    }

    /// Refused if it takes too long.
    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> search(SearchSession session, OfficialPrincipal by, Class<H> hits,
                                                        SearchPredicate wanted) {
        var f = index.predicates();
        return session.search(index.cases()).select(hits)
            .where(f.bool().must(wanted).filter(new Readable(by, jurisdiction.atlas(), f).all()).toPredicate())
            .failAfter(patience.begin().millisLeft(), TimeUnit.MILLISECONDS);
    }
}
