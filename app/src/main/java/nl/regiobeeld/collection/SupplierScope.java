package nl.regiobeeld.collection;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the tables of this room. Each piece of work is one transaction that first tells the database for whom it
 * works; row-level security then shows nothing of anybody else, even where a query forgets to ask.
 */
@Component
class SupplierScope {
    private static final String EVERYONE = "*";

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    SupplierScope(PlatformTransactionManager transactions, JdbcClient database) {
        this.transaction = new TransactionTemplate(transactions);
        // Never inside another's transaction: the scope would stay until that one ends.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.database = database;
    }

    /** Work for one supplier. */
    <T> T of(String supplier, Work<T> work) {
        if (supplier.isBlank() || supplier.equals(EVERYONE)) {
            throw new IllegalArgumentException("Not a supplier: " + supplier);
        }
        return run(supplier, work);
    }

    /** Work for the chain director and for releases. */
    <T> T ofEveryone(Function<JdbcClient, T> work) {
        return run(EVERYONE, (client, status) -> work.apply(client));
    }

    private <T> T run(String scope, Work<T> work) {
        return transaction.execute(status -> {
            database.sql("select set_config('regiobeeld.supplier', :scope, true)")
                    .param("scope", scope)
                    .query(String.class)
                    .single();
            return work.run(database, status);
        });
    }

    /** Work in a transaction of its own. */
    interface Work<T> {
        T run(JdbcClient database, TransactionStatus status);
    }
}
