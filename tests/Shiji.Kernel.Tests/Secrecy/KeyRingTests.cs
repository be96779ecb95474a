using System.Text.RegularExpressions;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Tests.Secrecy;

public sealed class KeyRingTests : IDisposable
{
    private readonly Rings _rings = new();

    public void Dispose() => _rings.Dispose();

    [Fact]
    public async Task It_is_made_once_for_its_owner_only_and_survives_a_restart()
    {
        var ring = await _rings.MakeAsync();
        Assert.Matches("^20230301-[0-9a-f]{6}$", ring.CurrentId);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_rings.File));
        var (value, print) = (new Vault(ring).Seal("甲", "a"), new Vault(ring).Fingerprint("甲", "a"));

        var again = new Vault(await _rings.MakeAsync(Suites.National));
        Assert.Equal("甲", again.Open(value, "a").Value);
        Assert.Equal(print, again.Fingerprint("甲", "a"));
        Assert.Equal(["keys.json", "keys.json.lock"], Directory.GetFiles(Path.GetDirectoryName(_rings.File)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Many_that_make_it_at_the_same_time_have_one()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => _rings.MakeAsync())));
        Assert.Single(rings.Select(r => r.CurrentId).Distinct());
        Assert.Single(rings.Select(r => new Vault(r).Fingerprint("甲", "a")).Distinct());
    }

    [Fact]
    public async Task Many_that_turn_it_at_the_same_time_lose_no_key()
    {
        await _rings.MakeAsync();
        var sealedBy = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            var ring = KeyRing.Open(_rings.File).Value!;
            Assert.Null(await ring.RotateAsync(Rings.Clock));
            return (Text: $"{i}", Value: new Vault(ring).Seal($"{i}", "a"));
        })));
        var vault = new Vault(KeyRing.Open(_rings.File).Value!);
        Assert.All(sealedBy, s => Assert.Equal(s.Text, vault.Open(s.Value, "a").Value));
    }

    [Theory, InlineData("international", "national"), InlineData("national", "international"), InlineData("national", "national")]
    public async Task Turned_it_seals_by_the_new_key_and_opens_by_the_old(string before, string after)
    {
        var ring = await _rings.MakeAsync(Suites.Of(before));
        var (vault, first, elsewhere) = (new Vault(ring), ring.CurrentId, new Vault(KeyRing.Open(_rings.File).Value!));
        var (old, print) = (vault.Seal("甲", "a"), vault.Fingerprint("甲", "a"));
        Assert.Null(await ring.RotateAsync(Rings.Clock, Suites.Of(after)));
        Assert.NotEqual(first, ring.CurrentId);
        var renewed = vault.Seal("甲", "a");
        Assert.Equal((true, false), (vault.NeedsResealing(old), vault.NeedsResealing(renewed)));
        Assert.Equal(("甲", "甲", print), (vault.Open(old, "a").Value, vault.Open(renewed, "a").Value, vault.Fingerprint("甲", "a")));
        Assert.Equal("甲", elsewhere.Open(renewed, "a").Value); // a process that had loaded the ring before
    }

    [Fact]
    public async Task A_ring_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows()) return; // which has no such modes
        await _rings.MakeAsync();
        File.SetUnixFileMode(_rings.File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", KeyRing.Open(_rings.File).Refusal?.Message);
    }

    [Fact]
    public void A_ring_that_is_not_there_is_not_made_anew_where_there_should_be_one()
    {
        Assert.Contains("没有密钥环", KeyRing.Open(_rings.File).Refusal?.Message);
        Assert.False(File.Exists(_rings.File));
    }

    [Theory]
    [InlineData(".*", "", "内容不完整")]
    [InlineData(".*", "null", "内容不完整")]
    [InlineData(".*", "{\"current\":\"a\",\"keys\":[null],\"fingerprint\":null}", "内容不完整")]
    [InlineData("\"current\": \"", "\"current\": \"x", "没有现用的密钥 x20230301")]
    [InlineData("\"suite\": \"international\"", "\"suite\": \"caesar\"", "密码套件“caesar”")]
    [InlineData("(\"id\": \"20230301-.*?\")", "\"id\": \"A.B\"", "密钥编号“A.B”")]
    [InlineData("\"key\": \"....", "\"key\": \"", "长度不对")]
    [InlineData("\"key\": \"....", "\"key\": \"*", "内容不完整")]
    public async Task A_broken_ring_is_refused_and_left_as_it_is(string pattern, string with, string words)
    {
        await _rings.MakeAsync();
        var broken = new Regex(pattern, RegexOptions.Singleline).Replace(await File.ReadAllTextAsync(_rings.File), with, 1);
        await File.WriteAllTextAsync(_rings.File, broken);
        var refusal = (await KeyRing.OpenOrCreateAsync(_rings.File, Suites.International, Rings.Clock)).Refusal;
        Assert.Contains("已损坏", refusal?.Message);
        Assert.Contains(words, refusal?.Message);
        Assert.Contains("不要新建", refusal?.Message);
        Assert.Equal(broken, await File.ReadAllTextAsync(_rings.File));
    }

    [Fact]
    public async Task Another_ring_put_in_its_place_is_not_taken_for_it()
    {
        var ring = await _rings.MakeAsync();
        var (vault, other) = (new Vault(ring), await _rings.MakeAsync(file: _rings.File + "2"));
        var value = vault.Seal("甲", "a");
        File.Move(other.Location, _rings.File, overwrite: true);
        Assert.Contains("没有密钥", vault.Open(new Vault(other).Seal("乙", "a"), "a").Refusal?.Message);
        Assert.Equal("甲", vault.Open(value, "a").Value);
        Assert.Contains("另一个密钥环", (await ring.RotateAsync(Rings.Clock))?.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_refusal()
    {
        await File.WriteAllTextAsync(Path.Combine(_rings.Folder, "safe"), "a file where the folder should be");
        Assert.Contains("写不了密钥环", (await KeyRing.OpenOrCreateAsync(_rings.File, Suites.International, Rings.Clock)).Refusal?.Message);
    }
}
