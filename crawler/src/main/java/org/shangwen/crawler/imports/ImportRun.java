package org.shangwen.crawler.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shangwen.crawler.imports.Importer.Failure;
import org.shangwen.crawler.imports.Importer.Progress;
import org.shangwen.crawler.imports.Importer.Report;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;

/**
 * One import. It reads records twice: first to learn which is the last one of each article, then to take those. For one
 * use by one thread.
 */
final class ImportRun {

    private static final int BATCH = 1000;
    private static final int MOST_FAILURES = 1000;
    private static final int STEP = 50;

    private final ArticleSink sink;
    private final ArticleMaker maker;
    private final Progress progress;
    private final Instant now;
    private final Map<ArticleId, Place> last = new HashMap<>();
    private final Set<ArticleId> pages = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private long total;
    private long done;
    private long articles;

    private record Place(int file, long line) {}

    ImportRun(ArticleSink sink, Media media, Instant now, Progress progress) {
        this.sink = sink;
        this.maker = new ArticleMaker(media, now);
        this.now = now;
        this.progress = progress;
    }

    Report run(ImportFiles input) {
        input.failures().forEach(this::failed);
        List<ImportFile> files = input.files();
        total = files.stream().mapToLong(ImportFile::size).sum();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).kind() != ImportFile.Kind.HTML) {
                findLast(files.get(i), i);
            }
        }
        long before = 0;
        for (int i = 0; i < files.size(); i++) {
            take(files.get(i), i);
            before += files.get(i).size();
            done = before;
            progress.at(done, total, articles);
        }
        sink.commit();
        return new Report(counts, failures);
    }

    private void findLast(ImportFile file, int index) {
        try {
            RecordReader.read(file, bytes -> {}, new RecordReader.Taker() {
                @Override
                public void take(long line, Draft draft) {
                    last.put(maker.identity(draft, file.name()), new Place(index, line));
                }

                @Override
                public void take(long line, Article exported) {
                    last.put(exported.id(), new Place(index, line));
                }

                @Override
                public void failed(long line, String reason) {
                    // told when it is to be taken
                }
            });
        } catch (IOException e) {
            // told when it is to be taken
        }
    }

    private void take(ImportFile file, int index) {
        try {
            if (file.kind() == ImportFile.Kind.HTML) {
                page(file);
            } else {
                records(file, index);
            }
        } catch (IOException e) {
            failed(new Failure(file.path(), 0, "cannot be read: " + e.getMessage()));
        } catch (BadRecord e) {
            failed(new Failure(file.path(), e.line(), e.reason()));
        }
    }

    private void records(ImportFile file, int index) throws IOException {
        String way = file.kind() == ImportFile.Kind.MARKDOWN ? "markdown" : "json-lines";
        RecordReader.read(file, this::read, new RecordReader.Taker() {
            @Override
            public void take(long line, Draft draft) throws BadRecord {
                if (new Place(index, line).equals(last.get(maker.identity(draft, file.name())))) {
                    accept(maker.make(draft, file.name(), way));
                } else {
                    count("duplicate");
                }
            }

            @Override
            public void take(long line, Article exported) {
                if (new Place(index, line).equals(last.get(exported.id()))) {
                    accept(exported);
                } else {
                    count("duplicate");
                }
            }

            @Override
            public void failed(long line, String reason) {
                ImportRun.this.failed(new Failure(file.path(), line, reason));
            }
        });
    }

    private void page(ImportFile file) throws IOException, BadRecord {
        Article article = new PageFile(maker, now).read(file, this::read);
        if (last.containsKey(article.id()) || !pages.add(article.id())) {
            count("duplicate");
        } else {
            accept(article);
        }
    }

    private void accept(Article article) {
        count(sink.accept(article).name().toLowerCase(Locale.ROOT));
        articles++;
        if (articles % BATCH == 0) {
            sink.commit();
        }
        if (articles % STEP == 0) {
            progress.at(Math.min(done, total), total, articles);
        }
    }

    private void read(long bytes) {
        done += bytes;
    }

    private void failed(Failure failure) {
        count("failed");
        if (failures.size() < MOST_FAILURES) {
            failures.add(failure);
        }
    }

    private void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }
}
