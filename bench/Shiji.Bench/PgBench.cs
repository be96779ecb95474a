using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Shiji.Bench;

/// <summary>pgbench — PostgreSQL's own bench doing the same bare prepared INSERT, where it is installed: a yardstick that none of our code, nor .NET, has a part in.</summary>
internal sealed partial class PgBench(string connection)
{
    private const string Script = """
        \set s random(0, 199)
        \set p random(1, 5000)
        INSERT INTO bare_check_in (id, session_id, organisation_id, day, person_id, at, leaves, way, received_at, fence)
        VALUES (gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(to_hex(:s::int), 12, '0'))::uuid, 1, current_date, :p, now(), false, 0, now(), 0);

        """;

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")) : [])
        .Select(d => Path.Combine(d, "pgbench")).FirstOrDefault(File.Exists);

    /// <summary>Inserts per second; null where there is no pgbench.</summary>
    public async Task<double?> PerSecondAsync(int clients, TimeSpan span)
    {
        if (Program is null) return null;
        var server = new NpgsqlConnectionStringBuilder(connection);
        var script = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(script, Script);
        try
        {
            var seconds = span.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            string[] asked = ["-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, "-n", "-M", "prepared", "-f", script, "-c", $"{clients}", "-j", $"{Math.Min(clients, 2)}", "-T", seconds, server.Database!];
            var start = new ProcessStartInfo(Program, asked) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (server.Password is { } password) start.Environment["PGPASSWORD"] = password;
            using var run = Process.Start(start)!;
            var wrong = run.StandardError.ReadToEndAsync();
            var said = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            return Rate().Match(said) is { Success: true } rate
                ? double.Parse(rate.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"pgbench: {await wrong}");
        }
        finally
        {
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
