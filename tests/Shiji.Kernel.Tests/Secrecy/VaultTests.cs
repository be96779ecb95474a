using FsCheck;
using FsCheck.Fluent;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Tests.Secrecy;

public sealed class VaultTests : IAsyncLifetime
{
    private const string Alphabet = "ABCabc019-_.";

    // Half a character is no text: it cannot come from a form, and no database would keep it.
    private static readonly Arbitrary<string> Texts = Arb.From(Gen.Choose(0, 0x10FFFF).Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).ArrayOf().Select(string.Concat));

    private readonly Rings _rings = new();
    private readonly List<Vault> _vaults = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var suite in Suites.All) _vaults.Add(new Vault(await _rings.MakeAsync(suite, _rings.File + suite.Name)));
    }

    public ValueTask DisposeAsync()
    {
        _rings.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void What_was_sealed_opens_again_and_only_for_its_purpose() => OnEach(vault => Check.QuickThrowOnFailure(Prop.ForAll(Texts, Texts, Texts, (text, purpose, other) =>
    {
        var value = vault.Seal(text, purpose);
        Assert.Equal(text, vault.Open(value, purpose).Value);
        if (other != purpose) Assert.Contains("不是这一栏的", vault.Open(value, other).Refusal?.Message);
    })));

    [Fact]
    public void A_file_opens_again_only_for_its_purpose_and_with_no_byte_changed() => OnEach(vault =>
    {
        byte[] plain = [0, 1, 2, 250, 251, 252];
        var value = vault.SealFile(plain, "a");
        Assert.Equal(plain, vault.OpenFile(value, "a").Value);
        Assert.False(vault.OpenFile(value, "b").Ok);
        Assert.All(Enumerable.Range(0, value.Length), at =>
        {
            Assert.False(vault.OpenFile([.. value[..at], (byte)(value[at] ^ 1), .. value[(at + 1)..]], "a").Ok);
            Assert.False(vault.OpenFile(value[..at], "a").Ok);
        });
    });

    [Fact]
    public void The_same_text_is_never_sealed_the_same() => OnEach(vault =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => vault.Seal("甲", "a").Text).Distinct().Count()));

    [Theory, InlineData(""), InlineData("13800000000"), InlineData("甲乙")] // each leaves another number of bits in the last character
    public void With_any_character_changed_lost_or_added_it_does_not_open(string text) => OnEach(vault =>
    {
        var value = vault.Seal(text, "a").Text;
        for (var i = 0; i < value.Length; i++)
        {
            foreach (var c in Alphabet.Where(c => c != value[i])) Refused($"{value[..i]}{c}{value[(i + 1)..]}");
            Refused(value.Remove(i, 1));
            foreach (var c in Alphabet) Refused(value.Insert(i, $"{c}"));
        }

        foreach (var c in Alphabet + "= \n") Refused(value + c);

        void Refused(string changed) => Assert.False(vault.Open(new(changed), "a").Ok, changed);
    });

    [Fact]
    public void What_is_no_sealed_text_is_refused() => OnEach(vault =>
    {
        foreach (var text in new[] { "", ".", "a", "a.b.c", "20230301-000000.AAAA", "明文" }) Assert.False(vault.Open(new(text), "a").Ok);
        Assert.False(vault.Open(default, "a").Ok);
    });

    [Fact]
    public void A_missing_key_is_named()
    {
        var value = _vaults[0].Seal("甲", "a");
        Assert.Contains($"没有密钥 {value.Text.Split('.')[0]}", _vaults[1].Open(value, "a").Refusal?.Message);
    }

    [Fact]
    public void Equal_texts_have_equal_fingerprints_of_one_purpose_and_one_ring()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, Texts, (text, other) =>
            OnEach(vault => Assert.Equal(text == other, vault.Fingerprint(text, "a") == vault.Fingerprint(other, "a")))));
        OnEach(vault =>
        {
            Assert.Equal(43, vault.Fingerprint("甲", "a").Length);
            Assert.NotEqual(vault.Fingerprint("甲", "a"), vault.Fingerprint("甲", "b"));
            Assert.NotEqual(vault.Fingerprint("bc", "a"), vault.Fingerprint("c", "ab"));
        });
        Assert.NotEqual(_vaults[0].Fingerprint("甲", "a"), _vaults[1].Fingerprint("甲", "a"));
    }

    [Fact]
    public void Many_threads_may_use_it() => OnEach(vault => Parallel.For(0, 2000, i =>
    {
        Assert.Equal($"{i}", vault.Open(vault.Seal($"{i}", "a"), "a").Value);
        Assert.Equal(vault.Fingerprint($"{i % 7}", "a"), vault.Fingerprint($"{i % 7}", "a"));
    }));

    [Fact]
    public void Printing_it_shows_nothing() => Assert.Equal("（已密封）", $"{_vaults[0].Seal("甲", "a")}");

    private void OnEach(Action<Vault> check) => _vaults.ForEach(check);
}
