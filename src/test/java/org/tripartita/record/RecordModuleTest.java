package org.tripartita.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;
import org.tripartita.testing.ModuleDatabaseTest;

/** A test of this module with its own messages; all share one context and one database, so each makes its own data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ModuleDatabaseTest
@TestPropertySource(properties = "spring.messages.basename=messages/record")
public @interface RecordModuleTest {
}
