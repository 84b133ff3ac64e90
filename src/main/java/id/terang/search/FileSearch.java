package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import java.util.List;
import org.springframework.stereotype.Service;

/// Search for officials, over all that each may read: understood and ranked as the public's is.
@Service
public class FileSearch {

    private final Index index;
    private final FileCases cases;
    private final Particulars particulars;
    private final Jurisdiction jurisdiction;

    FileSearch(Index index, FileCases cases, Particulars particulars, Jurisdiction jurisdiction) {
        this.index = index;
        this.cases = cases;
        this.particulars = particulars;
        this.jurisdiction = jurisdiction;
    }

    /// What in it asks a field for something it never says; searched, it would find nothing. The last one's question has no such
    /// part any more.
    public List<Unreadable> unreadable(String typed) {
        return particulars.unreadable(typed);
    }

    /// @param filter whatever its tab, all that may be read is searched
    public FileQuestion ask(OfficialPrincipal by, QueueFilter filter) {
        return new FileQuestion(by, filter, jurisdiction.atlas(), index, cases, particulars);
    }
}
