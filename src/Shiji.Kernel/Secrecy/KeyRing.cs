using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Secrecy;

/// <summary>
/// 密钥环 — the keys by which columns are sealed, in a file outside the database: one current, the older ones for
/// reading, and one for fingerprints, which never changes. Whoever loses the file has lost what it sealed.
/// </summary>
public sealed class KeyRing
{
    /// <summary>Names the file where it does not lie beside the data: a mounted secret, another disk.</summary>
    public const string Variable = "SHIJI_KEYS";

    private volatile RingKeys _keys;

    private KeyRing(string path, RingKeys keys) => (Location, _keys) = (path, keys);

    public string Location { get; }

    public string CurrentId => _keys.Current;

    internal RingKey Current => _keys.Find(_keys.Current)!;

    internal RingKey Fingerprint => _keys.Fingerprint;

    public static string PathIn(DirectoryInfo folder) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : Path.Combine(folder.FullName, "keys.json");

    /// <summary>Never makes one: where data are sealed already, a new ring would only hide that the old one is lost.</summary>
    public static Outcome<KeyRing> Open(string path)
    {
        var read = RingFile.Read(path);
        return read.Ok ? new KeyRing(path, read.Value) : read.Refusal;
    }

    /// <summary>For a place without data. Of several processes that come at the same time one makes the ring and all have it.</summary>
    public static async Task<Outcome<KeyRing>> OpenOrCreateAsync(string path, ISuite suite, DistrictClock clock, CancellationToken cancel = default)
    {
        if (!File.Exists(path)
            && await RingFile.ChangeAsync(path, () => File.Exists(path) ? default : RingKeys.New(suite, clock.Today), cancel) is { } refusal)
            return refusal;
        return Open(path);
    }

    /// <summary>换钥 — a new current key, of another suite if one is named; the others stay for reading.</summary>
    public async Task<Refusal?> RotateAsync(DistrictClock clock, ISuite? suite = null, CancellationToken cancel = default) =>
        await RingFile.ChangeAsync(Location, () =>
        {
            // From the file, not from memory: somebody else may have turned it since.
            var read = RingFile.Read(Location);
            return read.Ok ? read.Value.Turned(suite ?? Current.Algorithms, clock.Today) : read.Refusal;
        }, cancel) ?? Reread();

    /// <summary>A key this process has not heard of may have been made by another one.</summary>
    internal RingKey? Find(ReadOnlySpan<char> id)
    {
        if (_keys.Find(id) is { } key) return key;
        Reread();
        return _keys.Find(id);
    }

    private Refusal? Reread()
    {
        var read = RingFile.Read(Location);
        if (!read.Ok) return read.Refusal;
        if (!read.Value.IsSameRing(_keys)) return $"{Location} 现在是另一个密钥环，没有改用它。请把原来的放回原处。";
        _keys = read.Value;
        return null;
    }
}
