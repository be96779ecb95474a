using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Shiji.Accounts;

/// <summary>通行密钥域名 — the name under which people know this site; a passkey is good there and nowhere else.</summary>
/// <param name="Name">Null for whatever name a request was sent to.</param>
public sealed record PasskeyDomain(string? Name)
{
    internal void Shape(IdentityPasskeyOptions options)
    {
        options.ServerDomain = Name;
        // Fingerprint, face or PIN, always: so a passkey alone is two factors. And found by the device itself: so no user name is asked.
        (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required");
        options.ValidateOrigin = context => new(!context.CrossOrigin && IsHere(context.Origin, context.HttpContext.Request));
    }

    /// <summary>The framework compares with the request's own Origin header, which whoever sends a stolen answer writes as well; here it must be the address of this site.</summary>
    public bool IsHere(string? origin, HttpRequest request) =>
        origin == $"{request.Scheme}://{(Name is null ? request.Host : request.Host.Port is { } port ? new HostString(Name, port) : new HostString(Name)).ToUriComponent()}";
}
