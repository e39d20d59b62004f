package org.tripartita.installation;

import java.nio.file.Path;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation keeps its things and by which clock its people live.
 *
 * @param data folder of everything the installation keeps; relative to the working directory unless absolute
 * @param zone time zone in which days begin and end for the people who use the product
 * @param postgres the embedded database server
 */
@ConfigurationProperties("tripartita")
public record Installation(@DefaultValue("data") Path data, @DefaultValue("America/Mexico_City") ZoneId zone,
		@DefaultValue Postgres postgres) {

	/** Takes the data folder as it will be used: absolute, whatever the working directory becomes. */
	public Installation {
		data = data.toAbsolutePath().normalize();
	}

	/** Folder in which mail is kept as files when no mail server is configured. */
	public Path mail() {
		return data.resolve("mail");
	}

	/**
	 * The embedded database server.
	 *
	 * @param port loopback port it listens on; 0 takes a free one at each start
	 */
	public record Postgres(@DefaultValue("0") int port) {
	}

}
