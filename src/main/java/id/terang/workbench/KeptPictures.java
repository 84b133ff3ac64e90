package id.terang.workbench;

import id.terang.accounts.CitizenPrincipal;
import id.terang.accounts.OfficialPrincipal;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pictures of figures that people who are signed in keep for themselves. A picture is a question only: its figures
/// are those that everybody sees, computed anew each time. Whose it is is asked in every statement, so nobody reads,
/// renames or removes another's.
@Service
@Transactional
public class KeptPictures {

    /// More than this nobody looks through.
    public static final int MOST = 30;

    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who keeps pictures: an official or a citizen with an account.
    public record Keeper(boolean official, long id) {

        public static Keeper of(OfficialPrincipal official) {
            return new Keeper(true, official.officialId());
        }

        public static Keeper of(CitizenPrincipal citizen) {
            return new Keeper(false, citizen.citizenId());
        }
    }

    /// By name; at most {@value #MOST}.
    @Transactional(readOnly = true)
    public List<KeptPicture> of(Keeper keeper) {
        return jdbc.sql("select id, name, address from kept_picture where by_official = ? and keeper_id = ? order by name, id limit ?")
            .params(keeper.official(), keeper.id(), MOST)
            .query((row, n) -> new KeptPicture(row.getLong(1), row.getString(2), row.getString(3))).list();
    }

    /// Keeps a picture; one of the same name is replaced.
    ///
    /// @throws Refusal.BadInput for an empty or overlong name or address, or too many pictures
    public void keep(Keeper keeper, String name, String address) {
        String named = named(name);
        if (address.length() > LONGEST_ADDRESS) {
            throw new Refusal.BadInput("refusal.picture.long");
        }
        int kept = jdbc.sql("select count(*) from kept_picture where by_official = ? and keeper_id = ? and name <> ?")
            .params(keeper.official(), keeper.id(), named).query(Integer.class).single();
        if (kept >= MOST) {
            throw new Refusal.BadInput("refusal.picture.many", MOST);
        }
        jdbc.sql("insert into kept_picture (by_official, keeper_id, name, address, kept_at) values (?, ?, ?, ?, ?) "
                + "on duplicate key update address = values(address), kept_at = values(kept_at)")
            .params(keeper.official(), keeper.id(), named, address, Micros.utc(Micros.now(clock))).update();
    }

    /// Gives a picture another name; one that is gone already, or another's, stays as it is.
    ///
    /// @throws Refusal.BadInput for an empty or overlong name, or that of another picture
    public void rename(Keeper keeper, long id, String name) {
        try {
            jdbc.sql("update kept_picture set name = ? where id = ? and by_official = ? and keeper_id = ?")
                .params(named(name), id, keeper.official(), keeper.id()).update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal.BadInput("refusal.picture.taken");
        }
    }

    /// Takes a picture away; one that is gone already, or another's, is no mistake.
    public void remove(Keeper keeper, long id) {
        jdbc.sql("delete from kept_picture where id = ? and by_official = ? and keeper_id = ?")
            .params(id, keeper.official(), keeper.id()).update();
    }

    private static String named(String name) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw new Refusal.BadInput("refusal.view.name", LONGEST_NAME);
        }
        return named;
    }
}
