package org.dossier.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads that work off a bounded queue of tasks, which may bring new tasks.
///
/// A caller from outside waits while the queue is full; a worker then does its new task itself, so
/// that tasks never wait for each other and what is held in memory stays bounded. After a task
/// threw, no other is begun.
final class WorkerPool implements AutoCloseable {
  private static final int QUEUED_PER_THREAD = 4;

  /// A piece of work. What it throws ends the run.
  interface Task {
    void run() throws IOException;
  }

  private final List<Thread> threads = new ArrayList<>();
  private final BlockingQueue<Task> queue;
  private final Object idle = new Object();
  private final AtomicInteger pending = new AtomicInteger();
  private @Nullable Throwable failure;
  private volatile boolean stopped;
  private volatile boolean closed;

  WorkerPool(int size, String name) {
    queue = new ArrayBlockingQueue<>(size * QUEUED_PER_THREAD);
    for (int i = 1; i <= size; i++) {
      threads.add(Thread.ofPlatform().name(name + "-" + i).daemon(true).unstarted(this::work));
    }
    threads.forEach(Thread::start);
  }

  /// Has the task done, and waits while the queue is full. For callers from outside.
  void submit(Task task) throws InterruptedException {
    pending.incrementAndGet();
    queue.put(task);
  }

  /// Has the task done: by another thread, or here and now when all are busy. For tasks.
  void fork(Task task) {
    pending.incrementAndGet();
    if (!queue.offer(task)) {
      perform(task);
    }
  }

  /// Waits until all tasks are done, those that tasks brought as well.
  ///
  /// @throws IOException what a task threw, as are unchecked exceptions and errors
  void await() throws IOException, InterruptedException {
    synchronized (idle) {
      while (pending.get() > 0) {
        idle.wait();
      }
      switch (failure) {
        case null -> {}
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(failure);
      }
    }
  }

  /// Whether tasks should end as soon as they can.
  boolean isStopped() {
    return stopped;
  }

  /// Lets the tasks that run come to their end, begins no other and waits for the threads. They are
  /// not interrupted: that would close files under an index that is being written.
  @Override
  public void close() {
    stopped = true;
    closed = true;
    boolean interrupted = Thread.interrupted();
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        queue.clear();
        // Wakes a thread that waits for a task.
        boolean woken = queue.offer(() -> {});
        try {
          thread.join(woken ? 10 : 1);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (!closed) {
        perform(queue.take());
      }
    } catch (InterruptedException e) {
      // Nobody interrupts these threads but a virtual machine that is going down.
      stopped = true;
    }
  }

  private void perform(Task task) {
    try {
      if (!stopped) {
        task.run();
      }
    } catch (Throwable e) {
      synchronized (idle) {
        failure = failure == null ? e : failure;
      }
      stopped = true;
    } finally {
      if (pending.decrementAndGet() == 0) {
        synchronized (idle) {
          idle.notifyAll();
        }
      }
    }
  }
}
