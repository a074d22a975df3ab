package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FillingTheCacheTests {
    private final String name = "trial-" + UUID.randomUUID();

    @AfterEach
    void remove() throws IOException {
        Folders.delete(Cache.folder().resolve(name));
        Folders.delete(Cache.folder().resolve(name + ".new"));
        Files.deleteIfExists(Cache.folder().resolve(name + ".lock"));
    }

    @Test
    void happensOnceWhileTheOthersWait() throws Exception {
        AtomicInteger fillings = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Path> first = threads.submit(() -> fill(both, fillings));
            Future<Path> second = threads.submit(() -> fill(both, fillings));

            assertThat(first.get()).isEqualTo(second.get()).isDirectoryContaining("glob:**content");
        }
        assertThat(fillings).hasValue(1);
    }

    @Test
    void leavesNothingThatLooksFilledWhenItFails() {
        assertThatThrownBy(() ->
                        Cache.once(
                                name,
                                folder -> {
                                    Files.writeString(folder.resolve("half"), "half");
                                    throw new IOException("no space left");
                                }))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("no space left");

        assertThat(Cache.find(name)).isEmpty();
        assertThat(Cache.once(name, _ -> {})).isEmptyDirectory();
    }

    private Path fill(CountDownLatch both, AtomicInteger fillings) throws InterruptedException {
        both.countDown();
        both.await();
        return Cache.once(
                name,
                folder -> {
                    fillings.incrementAndGet();
                    Files.writeString(folder.resolve("content"), "content");
                });
    }
}
