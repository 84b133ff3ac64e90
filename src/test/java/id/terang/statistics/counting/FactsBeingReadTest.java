package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.SmallTown;
import id.terang.shared.Actor;
import id.terang.statistics.FactBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/// After a start with millions of cases, which take minutes to be read.
@SpringBootTest
@AutoConfigureMockMvc
@Import({SmallTown.class, FactsBeingReadTest.Millions.class})
@DirtiesContext
@Timeout(120)
class FactsBeingReadTest {

    private static final CountDownLatch READ = new CountDownLatch(1);

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private FactReplica replica;
    @Autowired
    private FactBook book;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Calendars calendars;
    @Autowired
    private CalendarKeeping holidays;
    @Autowired
    private Jurisdiction jurisdiction;

    @TestConfiguration
    static class Millions {

        @Bean
        @Primary
        FactReplica slow(DataSource database, Calendars calendars, InstantSource clock) {
            return new FactReplica(new Slow(database), calendars, clock, Duration.ofMillis(100));
        }
    }

    private static final class Slow extends JdbcTemplate {

        Slow(DataSource database) {
            super(database);
        }

        @Override
        public <T> @Nullable T queryForObject(String sql, Class<T> type) {
            try {
                READ.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return super.queryForObject(sql, type);
        }
    }

    @BeforeEach
    void a_town() {
        town.build();
    }

    @Test
    void pages_stand_without_figures_until_they_are_there() throws Exception {
        for (String page : new String[] {"/", "/agencies/dinas-pu", "/services/jalan", "/areas/91.01"}) {
            var there = ask(page);
            assertThat(there.getStatus()).as(page).isEqualTo(200);
            assertThat(there.getHeader("Cache-Control")).as(page).isEqualTo("no-cache");
            assertThat(there.getContentAsString()).as(page).contains("Angka sedang disiapkan").doesNotContain("id=\"profile\"");
        }
        assertThat(ask("/en").getContentAsString()).contains("Figures are being prepared and will be here shortly.");

        for (String page : new String[] {"/statistics", "/statistics.json", "/areas"}) {
            var away = ask(page);
            assertThat(away.getStatus()).as(page).isEqualTo(503);
            assertThat(away.getHeader("Retry-After")).as(page).isEqualTo("30");
            assertThat(away.getContentAsString()).as(page).contains("Angka sedang disiapkan setelah Terang dinyalakan");
        }

        READ.countDown();
        replica.await();
        assertThat(ask("/statistics").getStatus()).isEqualTo(200);
        assertThat(ask("/agencies/dinas-pu").getContentAsString()).contains("id=\"profile\"").doesNotContain("Angka sedang disiapkan");
    }

    @Test
    void a_holiday_entered_later_renumbers_the_days_of_the_cases_of_its_calendar_at_once() {
        town.filedOfRoad("Jalan berlubang", "Lubang di tengah jalan depan pasar.", Instant.parse("2026-03-02T03:00:00Z"));
        book.rebuild(done -> { });
        var now = new AtomicReference<>(Instant.parse("2026-03-03T03:00:00Z"));
        var own = new FactReplica(jdbc, calendars, now::get, Duration.ofMinutes(1));
        int before = own.read(view -> view.columns().spans.workingDay(view.columns().firstSpan[0]));

        long calendar = jurisdiction.atlas().agencyBySlug("dinas-pu").orElseThrow().calendarId();
        holidays.putHolidays(new Actor.Importer("test"), calendar, List.of(new Holiday(LocalDate.of(2026, 2, 17), "Imlek", "")));
        now.set(now.get().plusSeconds(2));
        assertThat(own.<Integer>read(view -> view.columns().spans.workingDay(view.columns().firstSpan[0]))).isEqualTo(before - 1);
        assertThat(own.<Integer>read(view -> view.calendars().getFirst().version())).isEqualTo(calendars.current(calendar).version());
    }

    private MockHttpServletResponse ask(String page) throws Exception {
        return browser.perform(get(page).with(request -> {
            request.setRemoteAddr("198.51.100.200");
            return request;
        })).andReturn().getResponse();
    }
}
