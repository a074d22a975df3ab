package id.tuntas.notifications;

import id.tuntas.platform.data.AggregateKind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices are documents inserted once; none is an aggregate that raises events. */
@Configuration(proxyBeanMethods = false)
class NothingOfItsOwn {

    @Bean
    List<AggregateKind<?>> noAggregates() {
        return List.of();
    }
}
