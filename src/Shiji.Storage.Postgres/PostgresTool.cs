using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Shiji.Kernel.Results;

namespace Shiji.Storage.Postgres;

/// <summary>PostgreSQL 客户端工具 — runs one as a child process. The password goes by the environment: a command line is there for all to read.</summary>
internal static class PostgresTool
{
    private const string Installed = "/usr/lib/postgresql";

    public static async Task<Refusal?> RunAsync(
        string tool, NpgsqlConnectionStringBuilder to, IEnumerable<string> arguments, Stream? input, Action<string>? heard, CancellationToken cancel)
    {
        if (PathOf(tool) is not { } path)
            return $"找不到 {tool}。请安装 PostgreSQL 客户端（如 apt install postgresql-client），或把它所在的文件夹加入 PATH。";
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardInput = true, RedirectStandardError = true };
        Introduce(start.Environment, to);
        using var process = Process.Start(start)!;
        try
        {
            var errors = ErrorsAsync(process.StandardError, heard);
            var unfed = await FeedAsync(process.StandardInput.BaseStream, input, cancel);
            await process.WaitForExitAsync(cancel);
            var said = await errors; // also where it went well: it may still be telling of its last steps
            if (process.ExitCode != 0) return Failed(tool, said);
            return unfed is null ? null : throw unfed;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    public static string? PathOf(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Directory.Exists(Installed) ? Directory.GetDirectories(Installed).OrderByDescending(VersionOf).Select(d => Path.Combine(d, "bin")) : [])
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool))
        .FirstOrDefault(File.Exists);

    private static double VersionOf(string folder) => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static void Introduce(IDictionary<string, string?> environment, NpgsqlConnectionStringBuilder to)
    {
        environment["LC_ALL"] = "C"; // what it says is read
        environment["PGDATABASE"] = to.Database;
        environment["PGHOST"] = to.Host;
        environment["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture);
        environment["PGSSLMODE"] = to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => $"{mode}".ToLowerInvariant() };
        Say("PGUSER", to.Username);
        Say("PGPASSWORD", to.Password);
        Say("PGPASSFILE", to.Passfile);
        Say("PGSSLROOTCERT", to.RootCertificate);

        void Say(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) environment[name] = value;
        }
    }

    /// <summary>What went wrong in feeding it; a tool that stopped listening says itself why.</summary>
    private static async Task<IOException?> FeedAsync(Stream listening, Stream? input, CancellationToken cancel)
    {
        try
        {
            await using (listening)
                if (input is not null) await input.CopyToAsync(listening, cancel);
            return null;
        }
        catch (IOException e)
        {
            return e;
        }
    }

    private static async Task<List<string>> ErrorsAsync(StreamReader said, Action<string>? heard)
    {
        var errors = new List<string>();
        while (await said.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line.Contains("error:", StringComparison.Ordinal) || line.Contains("detail:", StringComparison.Ordinal)) errors.Add(line);
            heard?.Invoke(line);
        }

        return errors;
    }

    private static Refusal Failed(string tool, List<string> errors) =>
        $"{tool} 没有办成：{string.Join("；", errors)}。没有留下未完成的改动。请检查连接、权限和磁盘；{tool} 的版本不能低于服务器的版本。";
}
