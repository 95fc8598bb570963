package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryGuard;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Problem;
import nl.regiobeeld.entries.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses a change of the guide that breaks a path, and names the combination of answers that it breaks. */
@Component
class PathGuard implements EntryGuard {
    private static final int NAMED_AT_MOST = 5;

    private final Guides guides;
    private final FindingWords words;
    private final JdbcClient database;

    PathGuard(Guides guides, FindingWords words, JdbcClient database) {
        this.guides = guides;
        this.words = words;
        this.database = database;
    }

    @Override
    public List<Problem> objections(EntryKind kind, Optional<Entry> before, Optional<Values> after) {
        if (!(kind instanceof GuideKind)) {
            return List.of();
        }
        // A contact and a route that are each right alone may be wrong together: one change of the guide at a time.
        database.sql("select pg_advisory_xact_lock(hashtext('guide paths'))")
                .query((row, number) -> 0)
                .single();
        OptionalLong id = before.map(entry -> OptionalLong.of(entry.id())).orElseGet(OptionalLong::empty);
        ReportingGuide now = guides.now();
        ReportingGuide changed = guides.with(Optional.of(new Guides.Changed(kind, id, after)));
        List<Finding> broken = PathChecker.newlyBroken(now, changed, guides.today());
        var problems = new ArrayList<Problem>();
        for (Finding finding : broken.subList(0, Math.min(NAMED_AT_MOST, broken.size()))) {
            problems.add(words.problem(changed, finding));
        }
        if (broken.size() > NAMED_AT_MOST) {
            problems.add(Problem.at("", "guide.problem.more", broken.size() - NAMED_AT_MOST));
        }
        return problems;
    }
}
