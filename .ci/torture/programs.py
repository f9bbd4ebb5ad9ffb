"""The programs that are tortured: the recorder and the databases; and the comparison of what they have."""
import base64
import bisect
import contextlib
import glob
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RUN = "R-1"


def load_acceptance():
    """What .ci/acceptance knows of runs of the packaged program."""
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader("acceptance", str(ROOT / ".ci/acceptance"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("acceptance", loader))
    loader.exec_module(module)
    return module


acceptance = load_acceptance()


def java_home():
    """As the launcher finds it: a JDK of 25 or newer, told from its release file."""
    for home in [os.environ.get("TERRELLA_JAVA_HOME"), os.environ.get("JAVA_HOME"), *sorted(glob.glob("/usr/lib/jvm/*"))]:
        release = pathlib.Path(home or "/nowhere", "release")
        if release.exists() and int(re.search(r'JAVA_VERSION="(\d+)', release.read_text())[1]) >= 25:
            return home
    raise SystemExit("torture: no JDK 25 or newer; set TERRELLA_JAVA_HOME")


def java(main, *args, heap="256m"):
    """The command that runs a class of the torture test on what Maven has built."""
    classes = [ROOT / "telemetry/target/test-classes", ROOT / "telemetry/target/classes",
               ROOT / "controller/target/terrella/lib/*"]
    return [f"{java_home()}/bin/java", f"@{ROOT}/controller/target/terrella/java.options", f"-Xmx{heap}",
            "-cp", ":".join(map(str, classes)), f"org.terrella.telemetry.torture.{main}", *map(str, args)]


def listens(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def await_that(condition, what, limit=60):
    end = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < end, f"{what}: not within {limit} s"
        time.sleep(0.05)


# --- the databases ----------------------------------------------------------------------------------------


class Influxd:
    """Debian's InfluxDB 1.6 on loopback."""

    name, title = "influxdb", "InfluxDB 1.6"
    poison = "rtc.drift,rtc.unset,rtc.crash"

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / self.name
        self.folder.mkdir()
        self.port = acceptance.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        (self.folder / "influx.conf").write_text(f"""reporting-disabled = true
bind-address = "127.0.0.1:{acceptance.free_port()}"
[meta]
  dir = "{self.folder}/meta"
[data]
  dir = "{self.folder}/data"
  wal-dir = "{self.folder}/wal"
  query-log-enabled = false
[monitor]
  store-enabled = false
[http]
  bind-address = "127.0.0.1:{self.port}"
  log-enabled = false
""")

    def start(self):
        with open(self.folder / "log", "a") as log:
            self.process = subprocess.Popen(["influxd", "-config", self.folder / "influx.conf"], stdout=log, stderr=log)
        await_that(lambda: listens(self.port), "influxd listens")
        self.ask("/query?q=CREATE+DATABASE+terrella", b"")
        return self

    def stop(self):
        self.process.kill()
        self.process.wait(20)

    def kill(self):
        """kill -9; four seconds later somebody starts it again."""
        self.process.kill()
        self.process.wait()
        time.sleep(4)
        self.start()

    def signal(self, number):
        self.process.send_signal(number)

    def target(self, port):
        return f"http://127.0.0.1:{port}"

    def spoil(self):
        """Somebody else has written a field of ours with another type: what brings that field is refused."""
        for hour in (0, 1):  # also where a new shard begins meanwhile
            self.write(f"sample,run=another,channel=rtc.drift device_ns=0.5 {time.time_ns() + hour * 3600 * 10**9}")

    def write(self, line):
        self.ask("/write?db=terrella", line.encode())

    def first(self, channel):
        """Time and sequence number of a row."""
        query = f"SELECT \"seq\" FROM \"sample\" WHERE \"run\" = '{RUN}' AND \"channel\" = '{channel}' LIMIT 1"
        answer = self.ask("/query?db=terrella&epoch=ns&q=" + urllib.parse.quote(query))
        return json.loads(answer)["results"][0]["series"][0]["values"][0]

    def ask(self, path, body=None):
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data=body), timeout=30) as answer:
            return answer.read()


class Store:
    """The product's own store, QuestDB, with the supervisor that keeps it alive."""

    name, title = "questdb", "QuestDB store"
    poison = "rtc.drift,rtc.crash"

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / self.name

    def start(self):
        terrella("store", "start", "--store-dir", self.folder, "--http-port", "0", "--sql-port", "0")
        self.port = int(self.state()["http"])
        self.url = f"http://terrella@127.0.0.1:{self.port}"
        self.password = (self.folder / "terrella.password").read_text().strip()
        os.environ["TERRELLA_INFLUX_PASSWORD"] = self.password
        return self

    def stop(self):
        terrella("store", "stop", "--store-dir", self.folder)

    def state(self):
        """What its supervisor says of it."""
        lines = (self.folder / "running.properties").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def kill(self):
        """kill -9 of the database; its supervisor must start it again."""
        killed = self.state()["database.pid"]
        os.kill(int(killed), signal.SIGKILL)
        await_that(lambda: self.state()["database.pid"] != killed and self.state()["ready"] == "true", "the store is back")

    def signal(self, number):
        os.kill(int(self.state()["database.pid"]), number)

    def target(self, port):
        return f"http://terrella@127.0.0.1:{port}?questdb"

    def spoil(self):
        """Somebody has changed the type of a column: the nanoseconds of a clock that is set do not fit, 1970's do."""
        self.sql('ALTER TABLE "sample" ALTER COLUMN device_ns TYPE INT')

    def write(self, line):
        self.ask("/write", line.encode())

    def first(self, channel):
        """Time and sequence number of a row."""
        return self.sql(f"SELECT CAST(timestamp AS LONG), seq FROM \"sample\" WHERE run = '{RUN}' AND channel = '{channel}' LIMIT 1")[0]

    def sql(self, statement):
        return json.loads(self.ask("/exec?query=" + urllib.parse.quote(statement))).get("dataset")

    def ask(self, path, body=None):
        proof = base64.b64encode(f"terrella:{self.password}".encode()).decode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=body, headers={"Authorization": "Basic " + proof})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()


def terrella(*args):
    done = subprocess.run([ROOT / "terrella", *args], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, f"terrella {args[0]}: exit {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


# --- the recording process --------------------------------------------------------------------------------


class Recording:
    """Records into one run's folder and ships to databases; may be killed and started again."""

    def __init__(self, run, urls):
        self.command = java("Recording", run, *(f"{name}={url}" for name, url in urls.items()))
        self.history = []  # (time, (segment, offset)) of what it said was durable, by time
        self.claims = []  # the last of these before each end
        self.recorded = self.dropped = self.missed = 0
        self.ended, self.shipped = {}, {}
        self.start()

    def start(self):
        self.last = {}
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self.read, args=(self.process.stdout,), daemon=True)
        self.reader.start()
        await_that(lambda: self.last or self.process.poll() is not None, "the recorder records")

    def read(self, lines):
        for line in lines:
            said = json.loads(line)
            if "segment" in said:
                self.last = said
                self.history.append((time.time(), (said["segment"], said["offset"])))
            elif "shipped" in said:
                self.shipped[said["shipped"]] = said
            else:
                self.ended = said

    def wait(self, limit):
        """Waits for its end; its exit status."""
        status = self.process.wait(limit)
        self.reader.join()
        self.recorded += self.last["recorded"]
        self.dropped += self.last["dropped"]
        self.missed += self.last["missed"]
        self.claims.append("%d:%d" % self.history[-1][1])
        return status

    def kill(self):
        self.process.kill()
        self.wait(10)

    def finish(self, limit=120):
        self.process.stdin.close()
        return self.wait(limit)


class Lag:
    """How long the oldest durable sample that is not shipped has waited, ten times a second."""

    def __init__(self, recording, folder):
        self.recording, self.folder = recording, folder
        self.seen = []  # (time, seconds, position)
        self.over = threading.Event()
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while not self.over.wait(0.1):
            position = shipped_up_to(self.folder)
            now, history = time.time(), self.recording.history
            first = bisect.bisect_right(history, position, key=lambda at: at[1])
            self.seen.append((now, now - history[first][0] if first < len(history) else 0.0, position))

    def worst(self):
        return max(lag for _, lag, _ in self.seen)

    def catch_up(self, end):
        """Seconds from the end of a fault to when less than a second of samples waited; None when that never came."""
        before = [position for at, position in self.recording.history if at <= end]
        return next((at - end for at, lag, position in self.seen
                     if at > end and lag <= 1 and position >= before[-1]), None)


def shipped_up_to(folder):
    """Segment and offset, which a cursor begins with."""
    for cursor in folder.glob("*.cursor"):
        with contextlib.suppress(OSError, ValueError):
            segment, offset = cursor.read_text().split()[:2]
            return int(segment), int(offset)
    return 0, 0


# --- the comparison ---------------------------------------------------------------------------------------

WRONG = ["RECORDED_TWICE", "MISSING", "STORED_TWICE", "DIFFERENT", "UNHEARD_OF", "STORED_AND_DEAD", "WRONGLY_DEAD"]


class Comparison:
    """Every sample of a journal against every row of a database and every dead letter."""

    def __init__(self, journal, database, run=RUN, **more):
        asked = {"journal": journal, "run": run, "database": database.name, "url": database.url, "poison": database.poison}
        asked = [f"{key}={value}" for key, value in (asked | more).items()]
        self.process = subprocess.Popen(java("Reconcile", *asked, heap="1g"), text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def result(self):
        """Whether all is well, the counts, and what is wrong in words."""
        output, _ = self.process.communicate(timeout=300)
        counts = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
        assert counts, f"no comparison: {output}"
        return self.process.returncode == 0, counts[0], output


def table(columns):
    """Prints counts side by side; columns: {title: counts}."""
    rows = [("durable in the journal", "recorded"), ("rows in the database", "found"), ("dead letters", "letters")]
    rows += [(name.lower().replace("_", " "), name) for name in WRONG]
    print(f"  {'':24}" + "".join(f"{title:>16}" for title in columns))
    for title, key in rows:
        print(f"  {title:24}" + "".join(f"{counts[key]:>16,}".replace(",", " ") for counts in columns.values()))
