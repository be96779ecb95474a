namespace Shiji.Kernel.People;

/// <summary>证件用语 — the documents in the words of forms, and what their numbers look like.</summary>
public static class IdentityWords
{
    public static string Word(this IdentityKind kind) => kind switch
    {
        IdentityKind.Resident => "居民身份证",
        IdentityKind.ResidencePermit => "港澳台居民居住证",
        IdentityKind.ForeignResident => "外国人永久居留身份证",
        IdentityKind.HongKongMacaoPermit => "港澳居民来往内地通行证",
        _ => "台湾居民来往大陆通行证",
    };

    /// <summary>What a number of this kind looks like, to be said where one does not.</summary>
    public static string Form(this IdentityKind kind) => kind switch
    {
        IdentityKind.Resident => "18 位，末位可以是 X；1999 年以前的旧号码是 15 位",
        IdentityKind.ResidencePermit => "18 位，以 81、82 或 83 开头",
        IdentityKind.ForeignResident => "18 位，以 9 开头",
        IdentityKind.HongKongMacaoPermit => "H（香港）或 M（澳门）加 8 位数字，旧证后面另有 2 位换证次数",
        _ => "8 位数字",
    };
}
