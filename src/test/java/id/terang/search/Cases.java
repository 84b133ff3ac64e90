package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;

import id.terang.SmallTown;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Receipt;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/// Files and decides cases of the small town, for tests of search.
final class Cases {

    private static int number;

    final SmallTown town;
    private final Filing filing;
    private final Triage triage;
    private final CaseReader reader;
    private final Claims claims;

    Cases(BeanFactory beans) {
        town = SmallTown.in(beans);
        filing = beans.getBean(Filing.class);
        triage = beans.getBean(Triage.class);
        reader = beans.getBean(CaseReader.class);
        claims = beans.getBean(Claims.class);
    }

    /// A word nobody else uses, so that tests do not find each other's cases.
    static String word() {
        var word = new StringBuilder("kz");
        for (int n = ++number + 1000; n > 0; n /= 5) {
            // So far from each other that none is taken for another misspelt.
            word.append(List.of("ban", "dom", "fur", "gel", "hys").get(n % 5));
        }
        return word.append('q').toString();
    }

    Receipt file(AComplaint complaint) {
        return file(complaint, town.northVillage);
    }

    Receipt file(AComplaint complaint, long area) {
        return filing.file(complaint.in(area).command(), Actor.CITIZEN);
    }

    Receipt file(String title, String text, Visibility visibility) {
        return file(aComplaint().about(town.roads).titled(title).saying(text).visible(visibility));
    }

    Receipt released(String title, String text) {
        return released(title, text, Visibility.PUBLIC);
    }

    Receipt released(String title, String text, Visibility visibility) {
        var receipt = file(title, text, visibility);
        decide(town.verifier, receipt, verified(title, text));
        return receipt;
    }

    Decision.Verify verified(String title, String text) {
        return verified(town.roads, town.publicWorks, title, text);
    }

    Decision.Verify verified(long service, long agency, String title, String text) {
        return new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, service, agency,
            new Decision.Release(title, text, null, List.of()), null);
    }

    void act(Receipt receipt, CitizenAct act) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), act);
    }

    void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), reader.caseFile(by, receipt.reference()).revision(), decision);
    }

    List<TimelineEntry> timeline(OfficialPrincipal by, Receipt receipt) {
        return reader.caseFile(by, receipt.reference()).timeline();
    }
}
