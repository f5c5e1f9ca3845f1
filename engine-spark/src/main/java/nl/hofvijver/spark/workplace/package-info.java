/**
 * A folder on HDFS or in an S3-compatible store where a cluster's executors read and write, so that they need not see the
 * region's own files.
 *
 * <p>The region on the driver's machine stays what counts: a file that a step reads is sent once, what a step writes is
 * fetched, and everything in the store can be thrown away and is then sent again. One workplace serves one region; what is
 * in it are copies of files that the region has at that moment, and nothing else after a run. Nothing here knows Spark.
 */
@NullMarked
package nl.hofvijver.spark.workplace;

import org.jspecify.annotations.NullMarked;
