package nl.regiobeeld.web.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsTest {
    private static final Words TITLE = new Words("Controle", "Check");

    private final TestDatabase test = TestDatabase.migrated();
    private final JdbcClient database = JdbcClient.create(test.dataSource());
    private final Jobs jobs = new Jobs(database, Clock.systemUTC());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aJobTellsHowFarItIsAndLeadsToItsResult() throws InterruptedException {
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Job started = jobs.start("anna", TITLE, progress -> {
            progress.at(50, 100);
            halfway.countDown();
            goOn.await();
            return "/aanleveren/1";
        });
        halfway.await();
        assertEquals(50, get(started).progress().orElseThrow().percent());
        goOn.countDown();
        Job finished = finished(started);
        assertEquals(Job.State.DONE, finished.state());
        assertEquals(Optional.of("/aanleveren/1"), finished.result());
    }

    @Test
    void somebodyElsesJobIsNotFound() {
        Job started = jobs.start("anna", TITLE, progress -> "/x");
        finished(started);
        assertEquals(Optional.empty(), jobs.find(started.id(), "bert"));
        assertEquals(1, jobs.latest("anna", 10).size());
        assertTrue(jobs.latest("bert", 10).isEmpty());
    }

    @Test
    void aJobThatFailsSaysSo() {
        Job started = jobs.start("anna", TITLE, progress -> {
            throw new IllegalStateException("123456782");
        });
        assertEquals(Job.State.FAILED, finished(started).state());
    }

    @Test
    void aJobThatACrashCutOffIsMarkedAtTheNextStart() throws InterruptedException {
        var never = new CountDownLatch(1);
        Job started = jobs.start("anna", TITLE, progress -> {
            never.await();
            return "/x";
        });
        new Jobs(database, Clock.systemUTC()).afterSingletonsInstantiated();
        assertEquals(Job.State.INTERRUPTED, get(started).state());
        never.countDown();
        while (get(started).state() == Job.State.INTERRUPTED) {
            Thread.onSpinWait();
        }
    }

    @Test
    void moreJobsThanRunAtATimeAllGetTheirTurn() {
        for (int i = 0; i < 6; i++) {
            jobs.start("anna", TITLE, progress -> "/x");
        }
        jobs.latest("anna", 10)
                .forEach(job -> assertEquals(Job.State.DONE, finished(job).state()));
    }

    @Test
    void oldJobsAreForgotten() {
        Job started = jobs.start("anna", TITLE, progress -> "/x");
        finished(started);
        new Jobs(database, Clock.offset(Clock.systemUTC(), Duration.ofDays(31))).afterSingletonsInstantiated();
        assertTrue(jobs.latest("anna", 10).isEmpty());
    }

    @Test
    void theDatabaseRefusesAJobThatContradictsItself() {
        Job started = jobs.start("anna", TITLE, progress -> "/x");
        finished(started);
        for (String change : new String[] {
            "state = 'RUNNING'",
            "state = 'FAILED'",
            "result = null",
            "result = '//elsewhere'",
            "result = 'x'",
            "state = 'x'"
        }) {
            assertThrows(
                    DataIntegrityViolationException.class,
                    () -> database.sql("update web_job set " + change).update(),
                    change);
        }
    }

    private Job get(Job job) {
        return jobs.find(job.id(), job.owner()).orElseThrow();
    }

    private Job finished(Job job) {
        Job now = get(job);
        while (now.state() == Job.State.RUNNING) {
            Thread.onSpinWait();
            now = get(job);
        }
        return now;
    }
}
