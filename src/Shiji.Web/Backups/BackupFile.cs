using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shiji.Kernel.Results;
using Shiji.Web.Commands;

namespace Shiji.Web.Backups;

/// <summary>
/// 备份文件 — an ordinary zip of manifest and payload. Its comment, which is its last bytes, is the digest of all before it:
/// one changed byte anywhere, or a missing end, and it is not read.
/// </summary>
internal sealed class BackupFile : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const string PayloadName = "payload";
    private const int DigestLength = 64; // SHA-256 in hexadecimal digits
    private const int Block = 1 << 20;

    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    public static async Task WriteAsync(string path, BackupManifest manifest, Stream payload, Progress.Report report, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel))
        {
            string digest;
            await using (var entry = await zip.CreateEntry(PayloadName, CompressionLevel.Fastest).OpenAsync(cancel))
                digest = await DigestAsync(payload, payload.Length, (done, of) => report("写入备份", done, of), cancel, entry);
            await using (var entry = await zip.CreateEntry(ManifestName).OpenAsync(cancel))
                await JsonSerializer.SerializeAsync(entry, manifest with { Sha256 = digest }, BackupManifest.Json, cancel);
            zip.Comment = new('0', DigestLength);
        }

        file.Position = 0;
        var whole = await DigestAsync(file, file.Length - DigestLength, (done, of) => report("计算校验和", done, of), cancel);
        file.Position = file.Length - DigestLength;
        await file.WriteAsync(Encoding.ASCII.GetBytes(whole), cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads the whole file once before believing any of it.</summary>
    public static async Task<Outcome<BackupFile>> OpenAsync(FileInfo path, Progress.Report report, CancellationToken cancel)
    {
        if (!path.Exists) return new Refusal($"没有 {path.FullName} 这个文件。");
        var file = path.OpenRead();
        try
        {
            if (await WhyNotAsync(file, path, report, cancel) is { } refusal) return Closed(refusal);
            var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8, cancel);
            if (await ManifestOfAsync(zip, cancel) is not { } manifest || zip.GetEntry(PayloadName) is null) return Closed(NoBackup(path));
            return manifest.Format == BackupManifest.KnownFormat
                ? new BackupFile(zip, manifest)
                : Closed($"{path.Name} 是较新的版本（{manifest.Version}）做的备份，请用那个版本恢复。");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            return Closed(NoBackup(path));
        }

        Outcome<BackupFile> Closed(Refusal refusal)
        {
            file.Dispose();
            return refusal;
        }
    }

    /// <summary>The payload, and how much of it has been read.</summary>
    public async Task<Stream> OpenPayloadAsync(Progress.Report report, CancellationToken cancel)
    {
        var entry = _zip.GetEntry(PayloadName)!;
        return new HeardStream(await entry.OpenAsync(cancel), done => report("恢复", done, entry.Length));
    }

    public void Dispose() => _zip.Dispose();

    private static async Task<BackupManifest?> ManifestOfAsync(ZipArchive zip, CancellationToken cancel)
    {
        if (zip.GetEntry(ManifestName) is not { } entry) return null;
        await using var stream = await entry.OpenAsync(cancel);
        return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, BackupManifest.Json, cancel);
    }

    private static async Task<Refusal?> WhyNotAsync(FileStream file, FileInfo path, Progress.Report report, CancellationToken cancel)
    {
        var start = new byte[4];
        if (await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel) < start.Length || !start.AsSpan().SequenceEqual("PK\u0003\u0004"u8)) return NoBackup(path);
        file.Position = 0;
        var digest = await DigestAsync(file, Math.Max(0, file.Length - DigestLength), (done, of) => report("核对备份", done, of), cancel);
        var said = new byte[DigestLength];
        if (await file.ReadAtLeastAsync(said, DigestLength, throwOnEndOfStream: false, cancel) < DigestLength || !said.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(digest)))
            return $"{path.Name} 不完整或被改动过（校验和不符），没有恢复任何东西。请换一份备份。";
        file.Position = 0;
        return null;
    }

    private static async Task<string> DigestAsync(Stream from, long length, Action<long, long> report, CancellationToken cancel, Stream? copy = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[Block];
        for (long done = 0; done < length;)
        {
            var read = await from.ReadAsync(block.AsMemory(0, (int)Math.Min(Block, length - done)), cancel);
            if (read == 0) throw new EndOfStreamException($"The file ended after {done} of {length} bytes.");
            hash.AppendData(block, 0, read);
            if (copy is not null) await copy.WriteAsync(block.AsMemory(0, read), cancel);
            report(done += read, length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Refusal NoBackup(FileInfo path) => new($"{path.Name} 不是本程序做的备份。请核对 --from。");
}
