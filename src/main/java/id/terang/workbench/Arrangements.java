package id.terang.workbench;

import id.terang.accounts.OfficialPrincipal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Remembers how each official has the desk laid out, wherever he or she signs in.
@Service
public class Arrangements {

    private final ArrangementRows rows;

    Arrangements(ArrangementRows rows) {
        this.rows = rows;
    }

    /// {@link Arrangement#USUAL} until something was changed.
    @Transactional(readOnly = true)
    public Arrangement of(OfficialPrincipal official) {
        return rows.findById(official.officialId()).map(ArrangementRow::arrangement).orElse(Arrangement.USUAL);
    }

    @Transactional
    public void arrange(OfficialPrincipal official, Arrangement wanted) {
        rows.findById(official.officialId()).ifPresentOrElse(row -> row.become(wanted),
            () -> rows.save(new ArrangementRow(official.officialId(), wanted)));
    }
}
