package org.tripartita.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whole chain in one file that proves itself without us: what was sealed, the hashes of the PDFs, the chain, and a
 * program of one file that checks it. Of an acta that is not public it holds the hash alone.
 */
@Service
public class ActaArchive {

	private static final String PROGRAM = "Verificador.java";

	private static final int ROWS_AT_ONCE = 50;

	/** The same chain gives the same file: a zip notes a time of day, and no acta's. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final String LINKS = """
			select a.sequence, a.hash, a.previous_hash, coalesce(d.sha256, p.sha256) as pdf,
			  case when a.visibility = 'PUBLIC' then a.canonical_json end as json
			from acta a join document d on d.id = a.document_id left join document_print p on p.document_id = a.document_id
			where a.chain_id = :chain order by a.sequence
			""";

	private final JdbcClient jdbc;

	ActaArchive(DataSource database) {
		final JdbcTemplate inPortions = new JdbcTemplate(database);
		inPortions.setFetchSize(ROWS_AT_ONCE);
		this.jdbc = JdbcClient.create(inPortions);
	}

	/**
	 * Writes the archive of a chain, few actas in memory at a time, as it stands at one moment.
	 *
	 * @param out stays open
	 * @throws UncheckedIOException if nobody reads any more
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void write(ChainName chain, OutputStream out) {
		try {
			final ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
			put(zip, "LEEME.txt", file("LEEME.txt"));
			put(zip, PROGRAM, file(PROGRAM));
			put(zip, "cabeza.txt", head(chain).getBytes(StandardCharsets.UTF_8));
			final StringBuilder links = new StringBuilder("numero\thuella\tanterior\tarchivo\tpdf\n");
			try (Stream<Link> all = jdbc.sql(LINKS).param("chain", chain.chainId()).query(ActaArchive::link).stream()) {
				for (final Link link : (Iterable<Link>) all::iterator) {
					links.append(link.line());
					if (link.json() != null) {
						put(zip, link.file(), link.json().getBytes(StandardCharsets.UTF_8));
					}
				}
			}
			put(zip, "cadena.tsv", links.toString().getBytes(StandardCharsets.UTF_8));
			zip.finish();
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	/** Whether anything was sealed on a chain. */
	@Transactional(readOnly = true)
	public boolean isThere(ChainName chain) {
		return jdbc.sql("select exists (select from acta where chain_id = :id)").param("id", chain.chainId()).query(Boolean.class).single();
	}

	/** An acta's line of the chain; without its content where it is not public. */
	private record Link(long sequence, String hash, String previousHash, @Nullable String pdf, @Nullable String json) {

		String file() {
			return json == null ? "-" : "actas/%06d.json".formatted(sequence);
		}

		String line() {
			return sequence + "\t" + hash + "\t" + previousHash + "\t" + file() + "\t" + (pdf == null ? "-" : pdf) + "\n";
		}

	}

	private static Link link(ResultSet row, int number) throws SQLException {
		return new Link(row.getLong("sequence"), row.getString("hash"), row.getString("previous_hash"), row.getString("pdf"),
				row.getString("json"));
	}

	private String head(ChainName chain) {
		return jdbc.sql("select sequence, hash from acta_chain where id = :id")
			.param("id", chain.chainId())
			.query((row, number) -> new ChainHead(chain.chainId(), row.getLong("sequence"), row.getString("hash")).line(chain.code()) + "\n")
			.single();
	}

	private static byte[] file(String name) throws IOException {
		return new ClassPathResource("verifier/" + name).getContentAsByteArray();
	}

	private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		final ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}

}
