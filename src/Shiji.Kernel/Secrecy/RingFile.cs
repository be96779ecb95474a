using System.Text.Json;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Secrecy;

/// <summary>The ring on disk: only its owner reads it, it is replaced whole, one process at a time writes.</summary>
internal static class RingFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Tries = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static Outcome<RingKeys> Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return new Refusal($"没有密钥环 {path}。请把另外保存的密钥环放回原处，或用环境变量 {KeyRing.Variable} 指明它在哪里。");
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0)
                return new Refusal($"密钥环 {path} 别人也能读写，没有使用它。请运行 chmod 600 {path}，并查一查谁读过它。");
            if (JsonSerializer.Deserialize<RingKeys>(File.ReadAllBytes(path), Json) is not { } keys || keys.Keys.Contains(null!)) return Broken(path, "内容不完整");
            return keys.Fault() is { } fault ? Broken(path, fault) : keys;
        }
        catch (JsonException)
        {
            return Broken(path, "内容不完整");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal($"读不了密钥环 {path}：{e.Message} 请检查文件的主人和权限。");
        }
    }

    /// <summary>Does <paramref name="change"/> while no other process does, and writes what it returns; null leaves the file as it is.</summary>
    public static async Task<Refusal?> ChangeAsync(string path, Func<Outcome<RingKeys?>> change, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var alone = await AloneAsync(path + ".lock", cancel);
            var changed = change();
            if (changed.Refusal is { } refusal) return refusal;
            if (changed.Value is { } keys) Write(path, keys);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"写不了密钥环 {path}：{e.Message} 原来的密钥没有动。请检查文件夹的权限和剩余空间。";
        }
    }

    /// <summary>The lock file stays: were it removed, two could each hold one of that name.</summary>
    private static async Task<FileStream> AloneAsync(string path, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return new FileStream(path, Owned(FileMode.OpenOrCreate));
            }
            catch (IOException) when (tries < Tries)
            {
                await Task.Delay(Pause, cancel);
            }
    }

    private static void Write(string path, RingKeys keys)
    {
        var draft = path + ".part";
        File.Delete(draft); // left by a process that was killed; its mode may be another
        using (var stream = new FileStream(draft, Owned(FileMode.CreateNew)))
        {
            JsonSerializer.Serialize(stream, keys, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static FileStreamOptions Owned(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static Refusal Broken(string path, string fault) => new($"密钥环 {path} 已损坏：{fault}。请用另外保存的副本恢复；不要新建，新密钥打不开旧数据。");
}
