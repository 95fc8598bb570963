package nl.regiobeeld.overlap;

import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the tables of this room. Each piece of work first tells the database for whom it works, by a setting that
 * no other room uses, so that encodings are never in reach of work on attributes.
 */
@Component
class LinkageScope {
    private static final String LINKING = "*";

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    LinkageScope(PlatformTransactionManager transactions, JdbcClient database) {
        this.transaction = new TransactionTemplate(transactions);
        // Never inside another's transaction: the scope would stay until that one ends.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.database = database;
    }

    /** Work of whoever links. */
    <T> T linking(Function<JdbcClient, T> work) {
        return run(LINKING, work);
    }

    /** Work for one supplier. */
    <T> T of(String supplier, Function<JdbcClient, T> work) {
        return run(checked(supplier), work);
    }

    /** Handing in, inside the transaction that stores a supplier's delivery; the scope is closed again at once. */
    void handIn(String supplier, Consumer<JdbcClient> work) {
        set(checked(supplier));
        work.accept(database);
        set("");
    }

    private static String checked(String supplier) {
        if (supplier.isBlank() || supplier.equals(LINKING)) {
            throw new IllegalArgumentException("Not a supplier: " + supplier);
        }
        return supplier;
    }

    private <T> T run(String scope, Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            set(scope);
            return work.apply(database);
        });
    }

    private void set(String scope) {
        database.sql("select set_config('regiobeeld.linkage', :scope, true)")
                .param("scope", scope)
                .query(String.class)
                .single();
    }
}
