using FsCheck;
using FsCheck.Fluent;
using Shiji.Web.Backups;

namespace Shiji.Web.Tests.Backups;

public sealed class BackupFileTests : IDisposable
{
    private static readonly BackupManifest Manifest = new(1, "0.1.0", "SQLite", new(2022, 7, 1, 0, 0, 0, DateTimeKind.Utc), ["20220101000000_Founding"], new Dictionary<string, long> { ["book"] = 1 }, "");

    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_written_is_read_and_the_digest_is_of_the_payload()
    {
        var opened = await OpenAsync(await WrittenAsync());
        Assert.True(opened.Ok, opened.Refusal?.Message);
        using var file = opened.Value;
        await using var payload = await file.OpenPayloadAsync((_, _, _) => { }, default);
        var memory = new MemoryStream();
        await payload.CopyToAsync(memory);
        Assert.Equal(Payload, memory.ToArray());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Payload)), file.Manifest.Sha256);
        Assert.Equal(Manifest.Rows, file.Manifest.Rows);
    }

    [Fact]
    public async Task One_changed_bit_a_missing_end_or_one_byte_more_is_always_found()
    {
        var whole = await WrittenAsync();
        var damaged = from at in Gen.Choose(0, whole.Length - 1)
                      from bit in Gen.Choose(0, 7)
                      from how in Gen.Choose(0, 2)
                      select how switch
                      {
                          0 => whole[..at],
                          1 => [.. whole[..at], (byte)bit, .. whole[at..]],
                          _ => [.. whole[..at], (byte)(whole[at] ^ (1 << bit)), .. whole[(at + 1)..]],
                      };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(damaged.ToArbitrary(), bytes => !OpenAsync(bytes).GetAwaiter().GetResult().Ok));
    }

    private static byte[] Payload { get; } = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * i >> 3))];

    private async Task<byte[]> WrittenAsync()
    {
        var path = Path.Combine(_folder, "whole");
        await File.WriteAllBytesAsync(path, []);
        await BackupFile.WriteAsync(path, Manifest, new MemoryStream(Payload), (_, _, _) => { }, default);
        return await File.ReadAllBytesAsync(path);
    }

    private async Task<Kernel.Results.Outcome<BackupFile>> OpenAsync(byte[] bytes)
    {
        var path = Path.Combine(_folder, "read");
        await File.WriteAllBytesAsync(path, bytes);
        return await BackupFile.OpenAsync(new(path), (_, _, _) => { }, default);
    }
}
