package id.terang.demo;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.CsvTable;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import id.terang.workbench.Checklists;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the leads of the demo have laid out for their officials: templates to reply from, and what to look at before a case about a broken
/// road is answered.
@Component
class DemoDesk {

    private static final List<String> BEFORE_ANSWERING = List.of("Foto sebelum dan sesudah", "Panjang dan lebar kerusakan diukur",
            "Ruas milik kabupaten, bukan desa atau provinsi");

    private final ReplyTemplates templates;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;

    DemoDesk(ReplyTemplates templates, Checklists checklists, Jurisdiction jurisdiction) {
        this.templates = templates;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
    }

    /// Where a start before has not done it.
    void furnish(Cast cast) {
        var atlas = jurisdiction.atlas();
        for (CsvTable.Row row : CsvTable.read(DemoRegion.file("templates.csv"), Map.of(), "agency").rows()) {
            long agency = agency(row.text("agency"));
            OfficialPrincipal lead = cast.one(Role.LEAD, agency);
            if (templates.keptBy(lead).stream().noneMatch(kept -> kept.agencyId() == agency && kept.name().equals(row.text("name")))) {
                templates.keep(lead, null, agency, ReplyUse.valueOf(row.text("use")), row.text("name"),
                        new Texts(row.text("words_id"), row.text("words_en")));
            }
        }
        long works = agency("pupr");
        checklists.keep(cast.one(Role.LEAD, works), works, atlas.serviceByCode("jalan-rusak").orElseThrow().id(), BEFORE_ANSWERING);
    }

    private long agency(String slug) {
        return jurisdiction.atlas().agencyBySlug(slug).orElseThrow().id();
    }
}
