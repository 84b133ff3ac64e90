package id.terang;

import id.terang.shared.Rounds;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.TargetEventPublication;

/// What listeners are to be told stays in `EVENT_PUBLICATION` until they have heard it (ADR 0006). Rows that were heard go
/// together, and none is marked as being heard: a row is there or not, and one that stays too long is told again in any
/// case. That saves two transactions for every event. Deleting several locks no gaps in which others insert, since writers read
/// committed (ADR 0021).
@Configuration(proxyBeanMethods = false)
class Publications {

    @Bean
    static BeanPostProcessor forgottenTogether(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof EventPublicationRepository table) {
                    var proxy = new ProxyFactory(EventPublicationRepository.class, new ForgottenTogether(table, beans));
                    proxy.setTarget(table);
                    return proxy.getProxy();
                }
                return bean;
            }
        };
    }

    private static final class ForgottenTogether implements MethodInterceptor {

        private final BeanFactory beans;
        private final Rounds<UUID> heard;

        ForgottenTogether(EventPublicationRepository table, BeanFactory beans) {
            this.beans = beans;
            heard = new Rounds<>(this::soon, 100, table::deletePublications);
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            String asked = call.getMethod().getName();
            if (asked.equals("markProcessing")) {
                return null;
            }
            if (asked.equals("markCompleted") && call.getArguments()[0] instanceof TargetEventPublication publication) {
                heard.add(publication.getIdentifier());
                return null;
            }
            return call.proceed();
        }

        /// What a crash leaves of the heard ones is told again.
        private void soon(Runnable round) {
            beans.getBean(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME, Executor.class).execute(round);
        }
    }
}
