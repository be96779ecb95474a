using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Time;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Tests.Secrecy;

/// <summary>A folder in which rings are made and thrown away.</summary>
internal sealed class Rings : IDisposable
{
    public static readonly DistrictClock Clock = new(FakeTime.At(2023, 3, 1));

    public string Folder { get; } = Directory.CreateTempSubdirectory("shiji-keys-").FullName;

    public string File => Path.Combine(Folder, "safe", "keys.json");

    public async Task<KeyRing> MakeAsync(ISuite? suite = null, string? file = null)
    {
        var made = await KeyRing.OpenOrCreateAsync(file ?? File, suite ?? Suites.International, Clock);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
