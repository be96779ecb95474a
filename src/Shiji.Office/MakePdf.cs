using System.Diagnostics;

namespace Shiji.Office;

/// <summary>转 PDF — by the LibreOffice of this server, where there is one: one document at a time, in a private folder that is gone afterwards, no longer than a minute and no longer than somebody waits.</summary>
public sealed class MakePdf : IDisposable
{
    private const string Tool = "soffice";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly string? _tool;

    public MakePdf() : this(PathOf(Tool))
    {
    }

    /// <param name="tool">Where the program is; null where there is none.</param>
    public MakePdf(string? tool) => _tool = tool;

    /// <summary>Whether there is a LibreOffice here at all.</summary>
    public bool CanDo => _tool is not null;

    /// <summary>To say where nothing was made.</summary>
    public const string Failed = "这台服务器没有转成 PDF，请改下 docx，或用浏览器打印成 PDF。";

    /// <returns>The PDF; null where there is no LibreOffice, or it made none in time.</returns>
    public async Task<byte[]?> DoAsync(byte[] docx, CancellationToken cancel = default)
    {
        if (_tool is null) return null;
        await _one.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("shiji-pdf-"); // its owner's alone
        try
        {
            var file = Path.Combine(folder.FullName, "file.docx");
            await File.WriteAllBytesAsync(file, docx, cancel);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Longest);
            await RunAsync(_tool, folder.FullName, file, limit.Token);
            var made = Path.Combine(folder.FullName, "file.pdf");
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancel) : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) // it took too long
        {
            return null;
        }
        catch (System.ComponentModel.Win32Exception) // it cannot be started
        {
            return null;
        }
        finally
        {
            Clear(folder);
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task RunAsync(string tool, string folder, string file, CancellationToken cancel)
    {
        // A profile of its own: another LibreOffice that is open would else take the work and say nothing.
        var start = new ProcessStartInfo(tool, ["--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--convert-to", "pdf", "--outdir", folder, file]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        try
        {
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancel), process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancel), process.WaitForExitAsync(cancel));
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

    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException) // what was killed wrote one last file
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? PathOf(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool)).FirstOrDefault(File.Exists);
}
