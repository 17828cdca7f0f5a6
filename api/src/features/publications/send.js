(function () {
  'use strict'
  var form = document.querySelector('form[data-token]')
  if (!form || !window.crypto || !crypto.subtle || !window.TextEncoder || !window.Promise) return
  var token = form.getAttribute('data-token')
  var bits = Number(form.getAttribute('data-difficulty'))
  var question = document.getElementById('question')
  var answer = document.getElementById('answer')
  var proof = document.getElementById('proof')
  var button = form.querySelector('button[type=submit]')
  var waiting = false
  var done = false
  var shrinking = null
  var encoder = new TextEncoder()

  function ask() {
    question.hidden = false
    answer.required = true
    done = true
    waiting = false
    button.disabled = false
  }

  // Whoever pressed the button before all was ready need not press it again.
  function go() {
    if (waiting && done && !shrinking) form.submit()
  }

  function zeros(bytes) {
    var count = 0
    for (var i = 0; i < bytes.length; i += 1) {
      if (bytes[i] === 0) count += 8
      else return count + Math.clz32(bytes[i]) - 24
    }
    return count
  }

  function look(number) {
    return crypto.subtle.digest('SHA-256', encoder.encode(token + ':' + number)).then(function (sum) {
      return zeros(new Uint8Array(sum)) >= bits ? number : -1
    })
  }

  function search(from) {
    var some = []
    for (var number = from; number < from + 64; number += 1) some.push(look(number))
    Promise.all(some).then(function (found) {
      var good = found.filter(function (number) { return number >= 0 })
      if (!good.length) return search(from + 64)
      proof.value = String(good[0])
      done = true
      go()
    }, ask)
  }

  // A picture of a phone is larger than anybody needs; what cannot be made smaller goes as it is.
  function smaller(file) {
    return createImageBitmap(file).then(function (image) {
      var scale = Math.min(1, 2400 / Math.max(image.width, image.height))
      var canvas = document.createElement('canvas')
      canvas.width = Math.round(image.width * scale)
      canvas.height = Math.round(image.height * scale)
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
      return new Promise(function (resolve) { canvas.toBlob(resolve, 'image/jpeg', 0.85) })
    }).then(function (blob) {
      if (!blob || blob.size >= file.size || picture.files[0] !== file) return
      var files = new DataTransfer()
      files.items.add(new File([blob], 'picture.jpg', { type: 'image/jpeg' }))
      picture.files = files.files
    })
  }

  var picture = document.getElementById('picture')
  if (picture && window.createImageBitmap && window.DataTransfer) {
    picture.addEventListener('change', function () {
      var file = picture.files[0]
      if (!file || file.size < 2e6 || !/^image\/(jpeg|png|webp)$/.test(file.type)) {
        shrinking = null
        return go()
      }
      var mine = smaller(file)
      function end() {
        if (shrinking !== mine) return
        shrinking = null
        go()
      }
      shrinking = mine
      mine.then(end, end)
    })
  }

  question.hidden = true
  answer.required = false
  form.addEventListener('submit', function (event) {
    if (done && !shrinking) return
    event.preventDefault()
    waiting = true
    button.disabled = true
  })
  // Back from the answer: the form can be sent again.
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) return
    waiting = false
    button.disabled = false
  })
  search(0)
})()
