package id.tuntas.identity.changes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody watches where nothing is published. */
@Configuration(proxyBeanMethods = false)
class NoChangeWatch {

    @Bean
    @ConditionalOnMissingBean
    ChangeWatch changeWatch() {
        return () -> {};
    }
}
