using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shiji.Web.Tests.Running;

/// <summary>The program serving in a process of its own, which can be killed as a power cut would.</summary>
internal sealed class ServerProcess(params string[] place) : IDisposable
{
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Shiji.Web.dll"), "serve", .. place, "--url", Address.GetLeftPart(UriPartial.Authority)]) start.ArgumentList.Add(argument);
        start.Environment.Remove("SHIJI_DATABASE");
        _process = Process.Start(start)!;
        var said = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (!line.Contains("请用浏览器打开", StringComparison.Ordinal)) continue;
            _ = _process.StandardOutput.ReadToEndAsync(); // a full pipe would stop it
            _ = _process.StandardError.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException($"{string.Join('\n', said)}{await _process.StandardError.ReadToEndAsync()}");
    }

    public void Kill()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null) Kill();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
